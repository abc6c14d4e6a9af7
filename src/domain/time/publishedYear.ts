/** A year whose public holidays were entered by the company before Loupan came to know them: one a year. */
export interface PublishedYear {
  readonly id: string;
  readonly year: number;
  readonly byId: string;
  readonly at: Date;
  readonly version: number;
}
