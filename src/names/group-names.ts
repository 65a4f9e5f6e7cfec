import { nameKey } from '../model/fold.ts'
import { remembered } from '../model/remembered.ts'
import { readNameTable } from './read-table.ts'

/** Words around the name of a group that leave its meaning: "OAPI members", "Member States of ARIPO". */
const aroundGroup =
  /^(?:all |the |les |los |tous les |todos los )|\b(?:member states?|members?|member countries|countries|region|states|etats membres|pays membres|membres|pays|miembros|estados miembros|paises miembros|paises|region)\b|\b(?:of|de|des|du|de la|of the|del|la)\b/g

const plainKey = (name: string) => nameKey(name).replace(aroundGroup, ' ').replace(/\s+/g, ' ').trim()

const groups = new Set(
  ['names/groups.tsv', 'names/regions.tsv']
    .flatMap((path) => readNameTable(path))
    .flatMap(({ forms }) => Object.values(forms).flat())
    .flatMap(({ text }) => [nameKey(text), plainKey(text)])
    .filter((key) => key.length > 2),
)

/** Longer texts name no group: the longest name has 91 characters. */
const maxNameChars = 160

const isNamed = remembered((name) => groups.has(nameKey(name)) || groups.has(plainKey(name)), 5000)

/** Whether a name is that of a region or group of countries: "Eastern African countries", "OAPI members", "LDCs". */
export const isGroupName = (name: string): boolean => name.length <= maxNameChars && isNamed(name)
