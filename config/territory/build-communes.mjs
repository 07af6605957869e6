// Turns the npm package @etalab/decoupage-administratif into the one file that the hub reads.
//   node build-communes.mjs <folder of the unpacked package> > communes.csv
// The output depends on the package alone, so that the same version gives the same bytes.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

const folder = process.argv[2]
if (!folder) {
  console.error('usage: node build-communes.mjs <folder of the unpacked package> > communes.csv')
  process.exit(2)
}

const read = name => JSON.parse(readFileSync(join(folder, 'data', `${name}.json`), 'utf8'))

// One letter a kind, the Insee's own order: commune, municipal arrondissement, delegated, associated.
const KINDS = {
  'commune-actuelle': 'C',
  'arrondissement-municipal': 'A',
  'commune-deleguee': 'D',
  'commune-associee': 'S'
}

const epciOf = new Map(read('epci').flatMap(epci => epci.membres.map(member => [member.code, epci.code])))

const quote = text => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const row = commune => {
  const kind = KINDS[commune.type]
  if (!kind) throw new Error(`${commune.code}: unknown kind ${commune.type}`)
  const parent = commune.commune ?? commune.chefLieu ?? ''
  const current = kind === 'C'
  return [
    commune.code,
    commune.nom,
    kind,
    current ? '' : parent,
    commune.departement,
    current ? (commune.arrondissement ?? '') : '',
    current ? (epciOf.get(commune.code) ?? '') : '',
    (commune.codesPostaux ?? []).join(' '),
    commune.population ?? '',
    (commune.anciensCodes ?? []).join(' ')
  ].map(value => quote(String(value))).join(',')
}

// A delegated commune may keep the code of its parent: the current one comes first.
const order = [...Object.values(KINDS)]
const rank = commune => order.indexOf(KINDS[commune.type])
const byCode = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : rank(a) - rank(b))

const header = 'code,name,kind,parent,department,district,epci,postcodes,population,former-codes'
process.stdout.write([header, ...read('communes').sort(byCode).map(row)].join('\n') + '\n')
