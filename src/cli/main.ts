import { x } from '../../views/x.tsx'
export async function main(a: string[]) { console.log(String(x()), a.slice(2)) }
