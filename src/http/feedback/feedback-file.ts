import { type Vote, voteSchema } from '../../model/feedback.ts'
import { LineFile, stateFiles } from '../../state-files.ts'

/** Some thousand votes: what an editor looks through. Whoever fills the file on purpose only loses the oldest. */
const maxBytes = 1_000_000

/** Votes on answers, in the state folder. */
export class FeedbackFile {
  private readonly file: LineFile<Vote>

  constructor(folder: string) {
    const shorten = (votes: Vote[]) => votes.slice(votes.length >> 1)
    this.file = new LineFile(folder, stateFiles.votes, { schema: voteSchema, maxBytes, shorten })
  }

  add(vote: Vote): Promise<void> {
    return this.file.add([vote])
  }

  /** All votes, the latest first. */
  async votes(): Promise<Vote[]> {
    return (await this.file.entries()).reverse()
  }
}
