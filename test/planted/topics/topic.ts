/**
 * What a report tells of one matter, in the wordings of several offices. `{solved}` prints a number of the world or a
 * share; a capital letter begins words of the document: `{Unit}`, `{Above}`, `{Period}`, `{Year}`, `{From}`, `{To}`.
 * Every sentence is invented.
 */
export interface Topic {
  name: string;
  section: 'steering' | 'institutions' | 'procedures' | 'organisation' | 'civil-service' | 'finance' | 'digital';
  headings: readonly string[];
  /** each is a list of paragraphs; "- " and "+ " begin items */
  wordings: ReadonlyArray<readonly string[]>;
}
