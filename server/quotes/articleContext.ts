import type { Name } from '../corpus/article.ts';

/** What is known about a text besides its words: it helps to tell who "I", "we" and a label's name are. */
export interface ArticleContext {
  /** A BCP 47 tag, where the text states its language. */
  readonly language?: string;
  /** Its CSL type: "interview", "speech". */
  readonly type?: string;
  readonly title?: string;
  readonly containerTitle?: string;
  readonly authors?: readonly Name[];
  readonly interviewers?: readonly Name[];
}
