import { type CallToolResult, McpServer } from '@modelcontextprotocol/server'
import type { z } from 'zod'
import { answerQuestion } from '../answer/answer-question.ts'
import type { Corpus, CorpusSource } from '../corpus/corpus.ts'
import { findRecords } from '../corpus/find-records.ts'
import { listDocuments } from '../corpus/list-documents.ts'
import { verifyQuote } from '../corpus/verify-quote.ts'
import { documentListRequestSchema } from '../model/document-list.ts'
import type { Passage } from '../model/passage.ts'
import { searchRequestSchema } from '../model/search-request.ts'
import { verificationSchema } from '../model/verification.ts'
import {
  activitiesInput,
  activitiesOutput,
  askInput,
  askOutput,
  documentsInput,
  documentsOutput,
  type Place,
  passageInput,
  passageOutput,
  searchInput,
  searchOutput,
  verifyInput,
} from './tool-schemas.ts'

const instructions = `Documents on technical cooperation of the TRIPS Council and their kin, in English, French and Spanish. \
Texts are the sources' own words: quote them exactly and name document and paragraph. Where "ask" cannot answer, \
say so; do not fill in from elsewhere.`

const placeOf = (
  corpus: Corpus,
  passage: Pick<Passage, 'id' | 'documentId' | 'number' | 'kind' | 'language'>,
): Place => ({
  passageId: passage.id,
  documentId: passage.documentId,
  document: corpus.listed(passage.documentId)?.label ?? passage.documentId,
  number: passage.number,
  kind: passage.kind,
  language: passage.language,
})

const outcomes = { none: 'cannot-answer', closest: 'closest-passages' } as const

const given = (result: Record<string, unknown>): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(result) }],
  structuredContent: result,
})

const noPassage = (passageId: unknown): CallToolResult => ({
  isError: true,
  content: [
    { type: 'text', text: `There is no passage "${passageId}": take identifiers from hits or citations` },
  ],
})

/** A tool as assistants see it. */
interface Tool<Input extends z.ZodObject, Output extends z.ZodObject> {
  title: string
  description: string
  inputSchema: Input
  outputSchema: Output
}

/** What assistants are offered over the Model Context Protocol: the corpus, to be read only. */
export function createMcpServer(corpora: CorpusSource, version: string): McpServer {
  const server = new McpServer({ name: 'passerelle', title: 'Passerelle', version }, { instructions })
  const annotations = { readOnlyHint: true, openWorldHint: false, idempotentHint: true }
  /** @param run gives null where there is no passage of the identifier given */
  const offer = <Input extends z.ZodObject, Output extends z.ZodObject>(
    name: string,
    { inputSchema, outputSchema, ...tool }: Tool<Input, Output>,
    run: (corpus: Corpus, input: z.infer<Input>) => Promise<z.infer<Output> | null>,
  ) =>
    server.registerTool(
      name,
      { ...tool, inputSchema: inputSchema as z.ZodObject, outputSchema, annotations },
      (input) =>
        corpora.use(async (corpus) => {
          const result = await run(corpus, input as z.infer<Input>)
          return result ? given(result) : noPassage(input.passageId)
        }),
    )
  offer(
    'search',
    {
      title: 'Search',
      description: 'Find passages by words, in whichever of three languages they were written',
      inputSchema: searchInput,
      outputSchema: searchOutput,
    },
    async (corpus, { query, ...asked }) => {
      const request = searchRequestSchema.parse({ q: query, ...asked })
      const { total, hits, suggestion } = await corpus.search(request)
      return {
        total,
        suggestion,
        hits: hits.map((hit) => ({
          ...placeOf(corpus, hit),
          title: hit.title,
          section: hit.section,
          snippet: hit.snippet.text,
          translated: hit.crossLanguage,
          ...(hit.nearInMeaning ? { nearInMeaning: hit.nearInMeaning } : {}),
        })),
      }
    },
  )
  offer(
    'ask',
    {
      title: 'Ask',
      description: 'Answer a question from the documents with exact quotations, or say that they do not say',
      inputSchema: askInput,
      outputSchema: askOutput,
    },
    async (corpus, { question, history, document }) => {
      const { answer } = await answerQuestion([...history, question], corpus, { documents: document })
      const { kind, text, value, confidence, citations, columns, rows } = answer
      return {
        outcome: kind === 'none' || kind === 'closest' ? outcomes[kind] : ('answered' as const),
        kind,
        text,
        value,
        confidence,
        citations: citations.flatMap(({ passageId, ...citation }) => {
          const passage = corpus.passage(passageId)
          return passage ? [{ ...placeOf(corpus, passage), ...citation }] : []
        }),
        columns,
        rows: rows.map(({ cells }) => cells),
      }
    },
  )
  offer(
    'get_passage',
    {
      title: 'Read a passage',
      description: 'The whole text of a passage, with its record where it is an activity',
      inputSchema: passageInput,
      outputSchema: passageOutput,
    },
    async (corpus, { passageId }) => {
      const passage = corpus.passage(passageId)
      if (passage === null) return null
      const { section, text, record } = passage
      const versions = corpus.versions(passageId).map(({ id }) => id)
      return { ...placeOf(corpus, passage), section, text, ...(record ? { record } : {}), versions }
    },
  )
  offer(
    'list_documents',
    {
      title: 'List documents',
      description: 'The documents with title, symbol, date and organization',
      inputSchema: documentsInput,
      outputSchema: documentsOutput,
    },
    async (corpus, { query }) => {
      const found = listDocuments(corpus.documents(), documentListRequestSchema.parse({ q: query }), 'en')
      // What the schema doesn't name is left out.
      return documentsOutput.parse({ total: found.length, documents: found })
    },
  )
  offer(
    'list_activities',
    {
      title: 'List activities',
      description:
        'Records of technical-cooperation activities: programme, dates, countries, providers, contacts',
      inputSchema: activitiesInput,
      outputSchema: activitiesOutput,
    },
    async (corpus, { query, limit, ...asked }) => {
      const records = await findRecords(corpus, searchRequestSchema.parse({ q: query, ...asked }))
      const activities = records
        .slice(0, limit)
        .flatMap((passage) =>
          passage.record ? [{ ...placeOf(corpus, passage), record: passage.record }] : [],
        )
      return { total: records.length, activities }
    },
  )
  offer(
    'verify_quote',
    {
      title: 'Check a quotation',
      description: 'Whether and where words stand in a passage, and the fingerprint of its source',
      inputSchema: verifyInput,
      outputSchema: verificationSchema,
    },
    async (corpus, { passageId, quote }) => verifyQuote(corpus, passageId, quote),
  )
  return server
}
