import { expect, it } from 'vitest'
import { isSiteNoise } from '../../../src/segment/cover/site-noise.ts'

it.each([
  'Home | News | Events | Contact',
  'Home | Geneva office | Vacancies',
  'Accueil · Le bureau · Marchés publics',
  'Inicio  Oficina regional  Quiénes somos  Datos abiertos',
])('tells a menu by its items: %s', (line) => expect(isSiteNoise(line)).toBe(true))

it.each([
  'Workshop | Lima',
  'Accra  Dakar  Lima  Quito',
  'Home | Geneva office of the organization, which moved | Vacancies',
  'The contact point  is named in the annex of this report',
])('takes no other line for one: %s', (line) => expect(isSiteNoise(line)).toBe(false))

// Each was read in time that doubled with every item.
it.each([
  ['gaps', `contact  ${'ab  '.repeat(60)}${'b'.repeat(40)}`],
  ['gaps of any width', `contact${'   a'.repeat(60)}${'b'.repeat(40)}`],
  ['bars', `contact ${'| a '.repeat(60)}| ${'b'.repeat(40)}`],
  ['bars and spaces', `contact ${' |  a'.repeat(40)}${' '.repeat(40)}| ${'b'.repeat(40)}`],
])('reads a line of endless %s that is no menu', (_, line) => {
  expect(line.length).toBeLessThanOrEqual(300)
  expect(isSiteNoise(line)).toBe(false)
})
