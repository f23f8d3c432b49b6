/** A posted article whose page is looked at again, whatever its feed does. */
export interface RereadRow {
  readonly article: string
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
  readonly nextLook: number
  /** Looks in a row that found no page. */
  readonly failures: number
  /** When it was first posted: the looks thin out from then on. */
  readonly since: number
}

export interface RereadRows {
  /** Does nothing where the article has a row. */
  add(reread: Pick<RereadRow, 'article' | 'url' | 'nextLook' | 'since'>): Promise<void>
  byArticle(article: string): Promise<RereadRow | undefined>
  /** Articles whose look is due and that nobody holds, earliest first. */
  due(now: number, limit: number): Promise<string[]>
  claim(article: string, now: number, leaseUntil: number): Promise<RereadRow | undefined>
  /** Writes what a look found and lets go of the lease. */
  save(
    article: string,
    change: Partial<Pick<RereadRow, 'etag' | 'lastModified' | 'nextLook' | 'failures'>>,
  ): Promise<void>
  remove(article: string): Promise<void>
}
