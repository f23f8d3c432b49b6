/** What several articles cover. Stories belong to a workspace, for its people merge and split them. */
export interface StoryRow {
  readonly id: string
  readonly platform: string
  readonly workspace: string
  /** The newsroom's short name of it, unique in the workspace. */
  readonly slug: string
  readonly headline: string
  readonly createdAt: number
  readonly updatedAt: number
}

export interface StoryRows {
  /** A slug that is taken gets a number: 'visas-2'. */
  add(story: Omit<StoryRow, 'id' | 'updatedAt'>): Promise<StoryRow>
  byId(id: string): Promise<StoryRow | undefined>
  bySlug(platform: string, workspace: string, slug: string): Promise<StoryRow | undefined>
  ofArticle(platform: string, workspace: string, article: string): Promise<StoryRow | undefined>
  /** Newest change first; a story whose articles all went to others is not listed. */
  list(platform: string, workspace: string, limit: number): Promise<StoryRow[]>
  /** Ids of its articles, oldest first. */
  articles(story: string): Promise<string[]>
  /** Puts the article in this story, and out of any other of the workspace; `byPerson` is kept from the machine's hands. */
  put(story: string, article: string, at: number, byPerson: boolean): Promise<void>
  /** Takes the article out of the story that it is in. */
  leave(platform: string, workspace: string, article: string): Promise<void>
  /** Articles of stories that changed since then, for the grouping. */
  recent(
    platform: string,
    workspace: string,
    since: number,
    limit: number,
  ): Promise<{ readonly story: string; readonly article: string; readonly byPerson: boolean }[]>
  /** Where articles were put, by whomever, at that time or later; oldest first. */
  placedSince(
    platform: string,
    workspace: string,
    since: number,
  ): Promise<{ readonly story: string; readonly article: string; readonly byPerson: boolean; readonly at: number }[]>
  save(id: string, change: Partial<Pick<StoryRow, 'slug' | 'headline' | 'updatedAt'>>): Promise<void>
}
