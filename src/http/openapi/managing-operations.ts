import { z } from 'zod'
import { correctionsSchema } from '../../model/corrections.ts'
import { feedbackListSchema } from '../../model/feedback.ts'
import { documentSummarySchema } from '../../model/source-document.ts'
import { gapListSchema, gapsQuery } from '../api/gaps-api.ts'
import { previewSchema, publishQuery, uploadQuery } from '../api/manage-api.ts'
import type { Operation } from './operation.ts'

const uploadForm = z.object({ file: z.file().describe('The document') })
const publishedSchema = z.object({ document: documentSummarySchema })

/** What changes documents, and what whoever may do so is told. */
export const managingOperations = [
  {
    method: 'get',
    path: '/api/feedback',
    tag: 'Managing',
    summary: 'What readers found useful, the latest first',
    status: 200,
    content: { schema: feedbackListSchema },
    guarded: true,
  },
  {
    method: 'post',
    path: '/api/documents',
    tag: 'Managing',
    summary: 'Adds a document, or reads it for a look first',
    query: uploadQuery,
    body: { form: uploadForm },
    status: 201,
    content: { schema: publishedSchema },
    guarded: true,
  },
  {
    method: 'post',
    path: '/api/documents/drafts/:draft',
    tag: 'Managing',
    summary: 'Publishes a draft',
    query: publishQuery,
    status: 201,
    content: { schema: publishedSchema },
    guarded: true,
  },
  {
    method: 'delete',
    path: '/api/documents/drafts/:draft',
    tag: 'Managing',
    summary: 'Discards a draft',
    status: 204,
    guarded: true,
  },
  {
    method: 'patch',
    path: '/api/documents/:id',
    tag: 'Managing',
    summary: 'Corrects what a document says of itself',
    body: { schema: correctionsSchema },
    status: 200,
    content: { schema: publishedSchema },
    guarded: true,
  },
  {
    method: 'delete',
    path: '/api/documents/:id/corrections',
    tag: 'Managing',
    summary: 'Takes all corrections of a document back',
    status: 200,
    content: { schema: publishedSchema },
    guarded: true,
  },
  {
    method: 'delete',
    path: '/api/documents/:id',
    tag: 'Managing',
    summary: 'Deletes a document with its file',
    status: 204,
    guarded: true,
  },
  {
    method: 'get',
    path: '/api/gaps',
    tag: 'Managing',
    summary: 'What was asked for and not found, with rows of the tables by which it would be',
    query: gapsQuery,
    status: 200,
    content: { schema: gapListSchema },
    guarded: true,
  },
] as const satisfies readonly Operation[]

/** What an upload that is only looked at answers. */
export const uploadPreview = previewSchema
