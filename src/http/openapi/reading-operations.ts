import { activityCountsRequestSchema, activityCountsSchema } from '../../model/activities.ts'
import { askBodySchema, askQuerySchema, askResponseSchema } from '../../model/answer.ts'
import { documentListSchema } from '../../model/document-list.ts'
import { evidenceRequestSchema, evidenceSchema } from '../../model/evidence.ts'
import { feedbackBodySchema } from '../../model/feedback.ts'
import { passageSchema } from '../../model/passage.ts'
import { comparisonSchema, pinnedRequestSchema, pinnedSchema, pinSchema } from '../../model/pinned-search.ts'
import { qualityReportSchema, qualityRequestSchema } from '../../model/quality.ts'
import { searchRequestSchema } from '../../model/search-request.ts'
import { searchResultSchema } from '../../model/search-result.ts'
import { segmentationSchema } from '../../model/segmentation.ts'
import { sourceDocumentSchema } from '../../model/source-document.ts'
import { verificationRequestSchema, verificationSchema } from '../../model/verification.ts'
import { citationQuery } from '../api/citation-api.ts'
import { listQuery } from '../api/documents-api.ts'
import { recordListSchema, recordsRequestSchema, xlsxType } from '../api/records-api.ts'
import { suggestionsSchema, suggestRequestSchema } from '../api/search-api.ts'
import type { Operation } from './operation.ts'

/** What everybody may do. */
export const readingOperations = [
  {
    method: 'get',
    path: '/api/search',
    tag: 'Search',
    summary: 'Passages found by words, in whichever language they were written',
    query: searchRequestSchema,
    status: 200,
    content: { schema: searchResultSchema },
    example: '/api/search?q=contrefa%C3%A7on&limit=3',
  },
  {
    method: 'get',
    path: '/api/search/pin',
    tag: 'Search',
    summary: 'What a search finds now, to be compared later; its address shows what is new and what is gone',
    query: pinnedRequestSchema,
    status: 200,
    content: { schema: pinnedSchema },
    example: '/api/search/pin?q=customs',
  },
  {
    method: 'post',
    path: '/api/search/compare',
    tag: 'Search',
    summary: 'What is new and what is gone since a search was kept',
    body: { schema: pinSchema },
    status: 200,
    content: { schema: comparisonSchema },
  },
  {
    method: 'get',
    path: '/api/suggest',
    tag: 'Search',
    summary: 'Completions of what was typed so far',
    query: suggestRequestSchema,
    status: 200,
    content: { schema: suggestionsSchema },
    example: '/api/suggest?q=pharm',
  },
  {
    method: 'get',
    path: '/api/ask',
    tag: 'Answers',
    summary: 'The answer to the last question of a conversation, with its quotations',
    query: askQuerySchema,
    status: 200,
    content: { schema: askResponseSchema },
    example: '/api/ask?q=When+was+the+Ghana+workshop%3F&q=and+in+Senegal%3F',
  },
  {
    method: 'post',
    path: '/api/ask',
    tag: 'Answers',
    summary: 'The same, of a conversation sent as JSON',
    body: { schema: askBodySchema },
    status: 200,
    content: { schema: askResponseSchema },
  },
  {
    method: 'get',
    path: '/api/documents',
    tag: 'Documents',
    summary: 'Documents with what they say of themselves',
    query: listQuery,
    status: 200,
    content: { schema: documentListSchema },
    example: '/api/documents?sort=-date',
  },
  {
    method: 'get',
    path: '/api/documents/:id',
    tag: 'Documents',
    summary: 'A document with its headings and passages, in the order of the source',
    status: 200,
    content: { schema: sourceDocumentSchema },
    example: '/api/documents/omd-2019',
  },
  {
    method: 'get',
    path: '/api/documents/:id/segmentation',
    tag: 'Documents',
    summary: 'How a document was read: lines, margins, fields, warnings',
    status: 200,
    content: { schema: segmentationSchema },
    example: '/api/documents/omd-2019/segmentation',
  },
  {
    method: 'get',
    path: '/api/documents/:id/file',
    tag: 'Documents',
    summary: 'The file that a document came from',
    status: 200,
    content: { types: ['*/*'] },
    example: '/api/documents/omd-2019/file',
  },
  {
    method: 'get',
    path: '/api/passages/:id',
    tag: 'Documents',
    summary: 'A passage, with its record where it is an activity',
    status: 200,
    content: { schema: passageSchema },
    example: '/api/passages/omd-2019:r4',
  },
  {
    method: 'get',
    path: '/api/records',
    tag: 'Documents',
    summary: 'Activity records, as JSON, CSV or XLSX',
    query: recordsRequestSchema,
    status: 200,
    content: { schema: recordListSchema, types: ['text/csv', xlsxType] },
    example: '/api/records?country=GHA',
  },
  {
    method: 'get',
    path: '/api/activities',
    tag: 'Documents',
    summary: 'Activities counted by country, organization, year and kind, and by two of these at once',
    query: activityCountsRequestSchema,
    status: 200,
    content: { schema: activityCountsSchema },
    example: '/api/activities?country=GHA&rows=provider&columns=year',
  },
  {
    method: 'get',
    path: '/api/quality',
    tag: 'Documents',
    summary: 'What would be mended in the sources',
    query: qualityRequestSchema,
    status: 200,
    content: { schema: qualityReportSchema },
    example: '/api/quality',
  },
  {
    method: 'get',
    path: '/api/passages/:id/evidence',
    tag: 'Quoting',
    summary: 'Which sentences of a passage bear a query out',
    query: evidenceRequestSchema,
    status: 200,
    content: { schema: evidenceSchema },
    example: '/api/passages/omd-2019:p3/evidence?q=arrests',
  },
  {
    method: 'get',
    path: '/api/verify',
    tag: 'Quoting',
    summary: 'Whether and where a quotation stands in a passage',
    query: verificationRequestSchema,
    status: 200,
    content: { schema: verificationSchema },
    example: '/api/verify?passage=omd-2019:p3&quote=859+arrestations',
  },
  {
    method: 'get',
    path: '/api/documents/:id/citation',
    tag: 'Quoting',
    summary: 'How a document or a part of it is cited',
    query: citationQuery,
    status: 200,
    content: {
      types: [
        'text/plain',
        'application/x-research-info-systems',
        'application/x-bibtex',
        'application/vnd.citationstyles.csl+json',
      ],
    },
    example: '/api/documents/omd-2019/citation?part=p3',
  },
  {
    method: 'post',
    path: '/api/feedback',
    tag: 'Answers',
    summary: 'Keeps whether an answer was useful; nothing is kept of who says so',
    body: { schema: feedbackBodySchema },
    status: 204,
  },
] as const satisfies readonly Operation[]
