/**
 * What Slack takes, in Unicode code points and items; the one place where these numbers stand. Sources: T the comments of
 * @slack/types 3.2.0; D docs.slack.dev; L community-kept lists of limits (not official); G general knowledge.
 */
export const LIMITS = {
  message: {
    /** D reference/block-kit/blocks. */
    blocks: 50,
    /**
     * Undocumented: bolt-js #2509 saw `msg_blocks_too_long` at some 13,200 characters, bolt-js #2867 with 11,341 of text alone.
     * What is counted is not known, so blocks are weighed as JSON (see blockWeight), which is never less than their text.
     */
    weight: 12_000,
    /** One, by reports: a second one is `invalid_attachments`. */
    tables: 1,
    /** G: recommended for `text` beside blocks. */
    fallbackText: 4_000,
    /** bolt-js #2509: Slack cuts a `text` that is longer. */
    text: 40_000,
  },
  view: {
    /** T views (modal and home). */
    blocks: 100,
    /** D methods/views.open, `view_too_large`. */
    bytes: 250_000,
    /** T views: title; submit and close. */
    title: 24,
    button: 24,
    /** T views: private_metadata. */
    metadata: 3_000,
  },
  /** T, L: any text object, a section's text. */
  text: 3_000,
  /** T: action_id, block_id, callback_id. */
  id: 255,
  /** T: a button's url. */
  url: 3_000,
  /** L. */
  header: { text: 150 },
  /** T: section.fields. */
  section: { fields: 10, fieldText: 2_000 },
  /** T: context.elements; L: the text of each. */
  context: { elements: 10, text: 2_000 },
  /** T: actions.elements. */
  actions: { elements: 25 },
  /** T, L. */
  button: { text: 75, value: 2_000 },
  /** T; bolt-js #2094: options or groups, and options of a group. */
  select: { options: 100, groups: 100, groupOptions: 100, groupLabel: 75, placeholder: 150 },
  /** T: text and description; of the value T says 75, L 150: the smaller one. */
  option: { text: 75, value: 75 },
  /** L. */
  radio: { options: 10 },
  /** T: value and max_length of a plain_text_input; L: label and hint; D file-input-element: max_files. */
  input: { text: 3_000, label: 2_000, hint: 2_000, files: 10 },
  /** L. */
  image: { alt: 2_000 },
  /** T, D table-block: the text is that of all cells together. */
  table: { rows: 100, columns: 20, text: 10_000 },
} as const;
