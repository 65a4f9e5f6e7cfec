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
import type { OperationGroup } from './operation.ts'

/** What everybody may do. */
export const readingOperations = [
  {
    tag: 'Search',
    operations: [
      {
        path: '/api/search',
        summary: 'Passages found by words, in whichever language they were written',
        query: searchRequestSchema,
        content: { schema: searchResultSchema },
        example: '/api/search?q=contrefa%C3%A7on&limit=3',
      },
      {
        path: '/api/search/pin',
        summary:
          'What a search finds now, to be compared later; its address shows what is new and what is gone',
        query: pinnedRequestSchema,
        content: { schema: pinnedSchema },
        example: '/api/search/pin?q=customs',
      },
      {
        method: 'post',
        path: '/api/search/compare',
        summary: 'What is new and what is gone since a search was kept',
        body: { schema: pinSchema },
        content: { schema: comparisonSchema },
      },
      {
        path: '/api/suggest',
        summary: 'Completions of what was typed so far',
        query: suggestRequestSchema,
        content: { schema: suggestionsSchema },
        example: '/api/suggest?q=pharm',
      },
    ],
  },
  {
    tag: 'Answers',
    operations: [
      {
        path: '/api/ask',
        summary: 'The answer to the last question of a conversation, with its quotations',
        query: askQuerySchema,
        content: { schema: askResponseSchema },
        example: '/api/ask?q=When+was+the+Ghana+workshop%3F&q=and+in+Senegal%3F',
      },
      {
        method: 'post',
        path: '/api/ask',
        summary: 'The same, of a conversation sent as JSON',
        body: { schema: askBodySchema },
        content: { schema: askResponseSchema },
      },
      {
        method: 'post',
        path: '/api/feedback',
        summary: 'Keeps whether an answer was useful; nothing is kept of who says so',
        body: { schema: feedbackBodySchema },
        status: 204,
      },
    ],
  },
  {
    tag: 'Documents',
    operations: [
      {
        path: '/api/documents',
        summary: 'Documents with what they say of themselves',
        query: listQuery,
        content: { schema: documentListSchema },
        example: '/api/documents?sort=-date',
      },
      {
        path: '/api/documents/:id',
        summary: 'A document with its headings and passages, in the order of the source',
        content: { schema: sourceDocumentSchema },
        example: '/api/documents/omd-2019',
      },
      {
        path: '/api/documents/:id/segmentation',
        summary: 'How a document was read: lines, margins, fields, warnings',
        content: { schema: segmentationSchema },
        example: '/api/documents/omd-2019/segmentation',
      },
      {
        path: '/api/documents/:id/file',
        summary: 'The file that a document came from',
        content: { types: ['*/*'] },
        example: '/api/documents/omd-2019/file',
      },
      {
        path: '/api/passages/:id',
        summary: 'A passage, with its record where it is an activity',
        content: { schema: passageSchema },
        example: '/api/passages/omd-2019:r4',
      },
      {
        path: '/api/records',
        summary: 'Activity records, as JSON, CSV or XLSX',
        query: recordsRequestSchema,
        content: { schema: recordListSchema, types: ['text/csv', xlsxType] },
        example: '/api/records?country=GHA',
      },
      {
        path: '/api/activities',
        summary: 'Activities counted by country, organization, year and kind, and by two of these at once',
        query: activityCountsRequestSchema,
        content: { schema: activityCountsSchema },
        example: '/api/activities?country=GHA&rows=provider&columns=year',
      },
      {
        path: '/api/quality',
        summary: 'What would be mended in the sources',
        query: qualityRequestSchema,
        content: { schema: qualityReportSchema },
        example: '/api/quality',
      },
    ],
  },
  {
    tag: 'Quoting',
    operations: [
      {
        path: '/api/passages/:id/evidence',
        summary: 'Which sentences of a passage bear a query out',
        query: evidenceRequestSchema,
        content: { schema: evidenceSchema },
        example: '/api/passages/omd-2019:p3/evidence?q=arrests',
      },
      {
        path: '/api/verify',
        summary: 'Whether and where a quotation stands in a passage',
        query: verificationRequestSchema,
        content: { schema: verificationSchema },
        example: '/api/verify?passage=omd-2019:p3&quote=859+arrestations',
      },
      {
        path: '/api/documents/:id/citation',
        summary: 'How a document or a part of it is cited',
        query: citationQuery,
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
    ],
  },
] as const satisfies readonly OperationGroup[]
