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

async function search(
  corpus: Corpus,
  { query, ...asked }: z.infer<typeof searchInput>,
): Promise<z.infer<typeof searchOutput>> {
  const { total, hits, suggestion } = await corpus.search(searchRequestSchema.parse({ q: query, ...asked }))
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
}

const outcomes = { none: 'cannot-answer', closest: 'closest-passages' } as const

async function ask(
  corpus: Corpus,
  { question, history, document }: z.infer<typeof askInput>,
): Promise<z.infer<typeof askOutput>> {
  const { answer } = await answerQuestion([...history, question], corpus, { documents: document })
  const { kind, text, value, confidence, citations, columns, rows } = answer
  return {
    outcome: kind === 'none' || kind === 'closest' ? outcomes[kind] : 'answered',
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
}

async function getPassage(
  corpus: Corpus,
  { passageId }: z.infer<typeof passageInput>,
): Promise<z.infer<typeof passageOutput> | null> {
  const passage = corpus.passage(passageId)
  if (passage === null) return null
  const { section, text, record } = passage
  return {
    ...placeOf(corpus, passage),
    section,
    text,
    ...(record ? { record } : {}),
    versions: corpus.versions(passageId).map(({ id }) => id),
  }
}

async function documentsOf(
  corpus: Corpus,
  { query }: z.infer<typeof documentsInput>,
): Promise<z.infer<typeof documentsOutput>> {
  const found = listDocuments(corpus.documents(), documentListRequestSchema.parse({ q: query }), 'en')
  return {
    total: found.length,
    documents: found.map(({ id, title, symbol, date, organization, member, language, passages }) => ({
      id,
      title,
      symbol,
      date,
      organization,
      member,
      language,
      passages,
    })),
  }
}

async function activities(
  corpus: Corpus,
  { query, limit, ...asked }: z.infer<typeof activitiesInput>,
): Promise<z.infer<typeof activitiesOutput>> {
  const records = await findRecords(corpus, searchRequestSchema.parse({ q: query, ...asked }))
  return {
    total: records.length,
    activities: records
      .slice(0, limit)
      .flatMap((passage) =>
        passage.record ? [{ ...placeOf(corpus, passage), record: passage.record }] : [],
      ),
  }
}

const given = (result: Record<string, unknown>): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(result) }],
  structuredContent: result,
})

const noPassage = (passageId: string): CallToolResult => ({
  isError: true,
  content: [
    { type: 'text', text: `There is no passage "${passageId}": take identifiers from hits or citations` },
  ],
})

/** What assistants are offered over the Model Context Protocol: the corpus, to be read only. */
export function createMcpServer(corpora: CorpusSource, version: string): McpServer {
  const server = new McpServer({ name: 'passerelle', title: 'Passerelle', version }, { instructions })
  const annotations = { readOnlyHint: true, openWorldHint: false, idempotentHint: true }
  server.registerTool(
    'search',
    {
      title: 'Search',
      description: 'Find passages by words, in whichever of three languages they were written',
      inputSchema: searchInput,
      outputSchema: searchOutput,
      annotations,
    },
    (input) => corpora.use(async (corpus) => given(await search(corpus, input))),
  )
  server.registerTool(
    'ask',
    {
      title: 'Ask',
      description: 'Answer a question from the documents with exact quotations, or say that they do not say',
      inputSchema: askInput,
      outputSchema: askOutput,
      annotations,
    },
    (input) => corpora.use(async (corpus) => given(await ask(corpus, input))),
  )
  server.registerTool(
    'get_passage',
    {
      title: 'Read a passage',
      description: 'The whole text of a passage, with its record where it is an activity',
      inputSchema: passageInput,
      outputSchema: passageOutput,
      annotations,
    },
    (input) =>
      corpora.use(async (corpus) => {
        const passage = await getPassage(corpus, input)
        return passage ? given(passage) : noPassage(input.passageId)
      }),
  )
  server.registerTool(
    'list_documents',
    {
      title: 'List documents',
      description: 'The documents with title, symbol, date and organization',
      inputSchema: documentsInput,
      outputSchema: documentsOutput,
      annotations,
    },
    (input) => corpora.use(async (corpus) => given(await documentsOf(corpus, input))),
  )
  server.registerTool(
    'list_activities',
    {
      title: 'List activities',
      description:
        'Records of technical-cooperation activities: programme, dates, countries, providers, contacts',
      inputSchema: activitiesInput,
      outputSchema: activitiesOutput,
      annotations,
    },
    (input) => corpora.use(async (corpus) => given(await activities(corpus, input))),
  )
  server.registerTool(
    'verify_quote',
    {
      title: 'Check a quotation',
      description: 'Whether and where words stand in a passage, and the fingerprint of its source',
      inputSchema: verifyInput,
      outputSchema: verificationSchema,
      annotations,
    },
    ({ passageId, quote }) =>
      corpora.use(async (corpus) => {
        const verification = verifyQuote(corpus, passageId, quote)
        return verification ? given(verification) : noPassage(passageId)
      }),
  )
  return server
}
