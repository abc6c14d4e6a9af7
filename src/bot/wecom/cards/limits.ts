/** The two senders of template cards: the self-built app and the AI bot. Their cards differ. */
export type CardSender = 'app' | 'bot';

/**
 * What WeCom takes; the one place where these numbers stand. Bytes are those of UTF-8, characters are Unicode code points. `D90236`
 * is the document developer.work.weixin.qq.com/document/path/90236. Of most characters the documents only say 建议不超过 (should not
 * be more): beyond that a client cuts what it shows, so they are kept like limits.
 */
export const LIMITS = {
  /** Bytes of one message. D90236; D101463; D99110 (markdown_v2); D90248. */
  markdown: { app: 2_048, bot: 20_480, webhook: 4_096, appchat: 2_048 },
  /** Characters. app: D90236; bot: D101032. */
  card: {
    app: {
      sourceDesc: 20,
      title: 36,
      desc: 44,
      subTitle: 160,
      emphasisTitle: 14,
      emphasisDesc: 22,
      keyname: 5,
      value: 30,
      verticalTitle: 38,
      verticalDesc: 160,
      jumpTitle: 18,
      button: 10,
      /** D90236 gives none: that of D101032. */
      selectTitle: 13,
      option: 16,
      checkbox: 17,
    },
    bot: {
      sourceDesc: 13,
      title: 26,
      desc: 30,
      subTitle: 112,
      emphasisTitle: 10,
      emphasisDesc: 15,
      keyname: 5,
      value: 26,
      verticalTitle: 26,
      verticalDesc: 112,
      jumpTitle: 13,
      button: 10,
      selectTitle: 13,
      option: 10,
      checkbox: 11,
    },
  },
  /** Items. D90236, D101032: the same for both. */
  items: {
    horizontal: 6,
    vertical: 4,
    jumps: 3,
    buttons: 6,
    selects: 3,
    options: 10,
    checkboxes: 20,
    menu: 3,
  },
  /** Bytes of what a card keeps for us and gives back. D90236, D101032. */
  bytes: {
    /** A message of text. D90236, D99110, D90248: the same for all. */
    text: 2_048,
    /** Of a button, a submit button, an item of the menu. */
    key: 1_024,
    optionId: 128,
    taskId: 128,
    /** D90236 and D101032 say 1,024; the smaller one holds wherever a question_key is kept. */
    questionKey: 128,
    /** The AI bot asks it itself (jump_list, type 3). */
    question: 200,
    /** D90236 says it of a textcard; of other addresses nothing is said. */
    url: 2_048,
  },
} as const;
