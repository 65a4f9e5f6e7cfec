import { z } from 'zod'
import { correctionsSchema } from '../../model/corrections.ts'
import { feedbackListSchema } from '../../model/feedback.ts'
import { documentSummarySchema } from '../../model/source-document.ts'
import { gapListSchema, gapsQuery } from '../api/gaps-api.ts'
import { changeSchema, previewSchema, publishQuery, uploadQuery } from '../api/manage-api.ts'
import type { OperationGroup } from './operation.ts'

const uploadForm = z.object({ file: z.file().describe('The document') })
const publishedSchema = z.object({ document: documentSummarySchema })

/** What changes documents, and what whoever may do so is told. */
export const managingOperations = [
  {
    tag: 'Managing',
    guarded: true,
    operations: [
      {
        path: '/api/feedback',
        summary: 'What readers found useful, the latest first',
        content: { schema: feedbackListSchema },
      },
      {
        method: 'post',
        path: '/api/documents',
        summary: 'Adds a document, or reads it for a look first',
        query: uploadQuery,
        body: { form: uploadForm },
        status: 201,
        content: { schema: publishedSchema },
      },
      {
        method: 'post',
        path: '/api/documents/drafts/:draft',
        summary: 'Publishes a draft',
        query: publishQuery,
        status: 201,
        content: { schema: publishedSchema },
      },
      {
        method: 'delete',
        path: '/api/documents/drafts/:draft',
        summary: 'Discards a draft',
        status: 204,
      },
      {
        method: 'patch',
        path: '/api/documents/:id',
        summary: 'Corrects what a document says of itself',
        body: { schema: correctionsSchema },
        content: { schema: publishedSchema },
      },
      {
        method: 'delete',
        path: '/api/documents/:id/corrections',
        summary: 'Takes all corrections of a document back',
        content: { schema: publishedSchema },
      },
      {
        method: 'delete',
        path: '/api/documents/:id',
        summary: 'Deletes a document with its file',
        status: 204,
      },
      {
        path: '/api/changes/:change',
        summary: 'What a change came to that took longer: its own answer, or 202 again',
        content: { types: ['application/json'] },
      },
      {
        path: '/api/gaps',
        summary: 'What was asked for and not found, with rows of the tables by which it would be',
        query: gapsQuery,
        content: { schema: gapListSchema },
      },
    ],
  },
] as const satisfies readonly OperationGroup[]

/** What whoever asks for a change is told where it takes longer. */
export const pendingChange = changeSchema

/** What an upload that is only looked at answers. */
export const uploadPreview = previewSchema
