import { expect, it } from 'vitest'
import { kindOfActivity } from '../../src/activities/kind-of-activity.ts'
import type { ActivityRecord } from '../../src/model/activity-record.ts'

const kindOf = (programme: string | null, description: string | null = null) =>
  kindOfActivity({ programme, description } as ActivityRecord)

it.each([
  ['Sub-regional workshop on trademark examination', 'workshop'],
  ['Atelier de formation des douaniers', 'workshop'],
  ['Taller de redacción de patentes en biotecnología', 'workshop'],
  ['Colloque OMPI-OMC', 'seminar'],
  ['Jornadas sobre diseño industrial y moda', 'seminar'],
  ['Seminario web sobre marcas', 'seminar'],
  ['Distance Learning Course DL-205', 'training'],
  ["Formation à l'inspection des produits médicaux falsifiés", 'training'],
  ['Mission consultative', 'mission'],
  ['Visite d’étude sur l’automatisation', 'visit'],
  ['Pasantía en la oficina de patentes', 'placement'],
  ['Opération Baobab', 'operation'],
  ['Swiss-Lao Intellectual Property Project (SLIP)', 'project'],
])('tells by the title in any language: %s', (title, kind) => {
  expect(kindOf(title)).toBe(kind)
})

it('looks into the description where the title tells nothing, and invents no kind', () => {
  expect(kindOf('Pooled Procurement', 'Workshop on joint purchasing of medicines')).toBe('workshop')
  expect(kindOf('TMview Integration', 'Connection of national trademark registers')).toBeNull()
  expect(kindOf('Coursework on workshopping')).toBeNull()
  expect(kindOf(null)).toBeNull()
})
