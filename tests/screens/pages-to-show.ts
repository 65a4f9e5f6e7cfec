/** A page or state to look at. */
export interface ShownPage {
  name: string
  path: string
  status?: number
  /** Where it differs from what a first look needs: kept in `docs/screens` in these settings. */
  kept?: readonly `${number}-${'light' | 'dark'}`[]
}

const first = ['1440-light'] as const
const phoneToo = ['1440-light', '390-dark'] as const

/** Every page and every state that has an address, over the shipped document and the sets of `tests/evaluation`. */
export const pagesToShow: readonly ShownPage[] = [
  { name: 'start', path: '/', kept: phoneToo },
  { name: 'start-fr', path: '/?ui=fr', kept: first },
  { name: 'start-es', path: '/?ui=es', kept: ['390-light'] },
  { name: 'answer-value', path: '/?q=How many arrests did Operation Pangea XI lead to?', kept: phoneToo },
  { name: 'answer-fr', path: '/?ui=fr&q=Combien de pays ont participé à Pangea XI ?', kept: first },
  { name: 'answer-list', path: '/?q=Which workshops took place in 2019?', kept: phoneToo },
  { name: 'answer-groups', path: '/?q=all workshops of 2019 by country', kept: first },
  { name: 'answer-closest', path: '/?q=Which hotel hosted the Ghana workshop?', kept: first },
  { name: 'answer-none', path: '/?q=How deep is the Mariana Trench?', kept: first },
  {
    name: 'conversation',
    path: '/?q=Which workshops took place in 2019?&q=and in Ghana?&q=who provided it?',
  },
  { name: 'search', path: '/search?q=counterfeiting', kept: phoneToo },
  { name: 'search-fr', path: '/search?q=contrefaçon&ui=fr' },
  { name: 'search-es', path: '/search?q=falsificación&ui=es', kept: ['1440-dark'] },
  { name: 'search-all', path: '/search' },
  { name: 'search-misread', path: '/search?q=workshop AND (Ghana OR' },
  { name: 'search-empty', path: '/search?q=xylophone zzqx', kept: first },
  { name: 'search-advanced', path: '/search/advanced' },
  { name: 'help', path: '/help', kept: first },
  { name: 'basket', path: '/basket?id=omd-2019:p3&id=omd-2019:r4', kept: first },
  { name: 'activities', path: '/activities', kept: ['1440-light', '1440-dark', '390-light'] },
  { name: 'activities-es', path: '/activities?year=2019&ui=es' },
  { name: 'documents', path: '/documents', kept: phoneToo },
  { name: 'document', path: '/documents/omd-2019', kept: phoneToo },
  { name: 'document-matches', path: '/documents/omd-2019?q=Pangea', kept: first },
  { name: 'document-beside', path: '/documents/omd-2019?ui=fr' },
  { name: 'about', path: '/about', kept: first },
  { name: 'gaps', path: '/gaps' },
  { name: 'cite', path: '/documents/omd-2019/cite?part=p3', kept: first },
  { name: 'reading', path: '/documents/omd-2019/segmentation' },
  { name: 'correct', path: '/documents/omd-2019/correct?ui=es' },
  { name: 'quality', path: '/quality', kept: first },
  { name: 'quality-fr', path: '/quality?ui=fr' },
  { name: 'upload', path: '/upload', kept: first },
  { name: 'delete', path: '/documents/omd-2019/delete' },
  { name: 'documents-narrowed', path: '/documents?organization=OMD&year=2019' },
  { name: 'api', path: '/docs', kept: first },
  { name: 'not-found', path: '/documents/none', status: 404, kept: first },
]
