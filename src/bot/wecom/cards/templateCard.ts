/**
 * Template cards as they stand on the wire (D90236 for the app, D101032 for the AI bot). Without `task_id`: whoever sends a card
 * adds one.
 */
export type TemplateCard = TextNotice | NewsNotice | ButtonCard | VoteCard | SelectCard;

export interface TextNotice extends Common {
  readonly card_type: 'text_notice';
  readonly emphasis_content?: TitleAndDesc;
  readonly sub_title_text?: string;
  readonly horizontal_content_list?: readonly HorizontalContent[];
  readonly jump_list?: readonly Jump[];
  readonly card_action: CardAction;
}

export interface NewsNotice extends Common {
  readonly card_type: 'news_notice';
  /** The ratio of width to height, from 1.3 to 2.25. */
  readonly card_image?: { readonly url: string; readonly aspect_ratio?: number };
  readonly image_text_area?: {
    readonly type?: 0 | 1;
    readonly url?: string;
    readonly title?: string;
    readonly desc?: string;
    readonly image_url: string;
  };
  readonly vertical_content_list?: readonly {
    readonly title: string;
    readonly desc?: string;
  }[];
  readonly horizontal_content_list?: readonly HorizontalContent[];
  readonly jump_list?: readonly Jump[];
  readonly card_action: CardAction;
}

export interface ButtonCard extends Common, Replaceable {
  readonly card_type: 'button_interaction';
  readonly sub_title_text?: string;
  readonly horizontal_content_list?: readonly HorizontalContent[];
  /** Its choice comes with whichever button is pressed. */
  readonly button_selection?: Select;
  readonly button_list: readonly CardButton[];
  readonly card_action?: CardAction;
}

export interface VoteCard extends Common, Replaceable {
  readonly card_type: 'vote_interaction';
  readonly checkbox: {
    readonly question_key: string;
    readonly mode?: 0 | 1;
    readonly disable?: boolean;
    readonly option_list: readonly (SelectOption & { readonly is_checked?: boolean })[];
  };
  readonly submit_button: SubmitButton;
}

export interface SelectCard extends Common, Replaceable {
  readonly card_type: 'multiple_interaction';
  readonly select_list: readonly Select[];
  readonly submit_button: SubmitButton;
}

export interface TitleAndDesc {
  readonly title?: string;
  readonly desc?: string;
}

/** `type` 1 opens `url`, 2 (app only) a file, 3 shows a colleague. */
export interface HorizontalContent {
  readonly type?: 0 | 1 | 2 | 3;
  readonly keyname: string;
  readonly value?: string;
  readonly url?: string;
  readonly media_id?: string;
  readonly userid?: string;
}

/** `type` 1 opens `url`; 3 (bot only) asks the bot `question`. */
export interface Jump {
  readonly type?: 0 | 1 | 3;
  readonly title: string;
  readonly url?: string;
  readonly question?: string;
}

/** `type` 0 (or none) calls us back with `key`; 1 (app only) opens `url`. */
export interface CardButton {
  readonly type?: 0 | 1;
  readonly text: string;
  readonly style?: 1 | 2 | 3 | 4;
  readonly key?: string;
  readonly url?: string;
}

export interface Select {
  readonly question_key: string;
  readonly title?: string;
  /** Only in an update. */
  readonly disable?: boolean;
  /** The first option where it is not said. */
  readonly selected_id?: string;
  readonly option_list: readonly SelectOption[];
}

export interface SelectOption {
  readonly id: string;
  readonly text: string;
}

export interface SubmitButton {
  readonly text: string;
  readonly key: string;
}

interface CardAction {
  readonly type: 1;
  readonly url: string;
}

interface Common {
  readonly source?: {
    readonly icon_url?: string;
    readonly desc?: string;
    readonly desc_color?: 0 | 1 | 2 | 3;
  };
  readonly action_menu?: {
    readonly desc: string;
    readonly action_list: readonly { readonly text: string; readonly key: string }[];
  };
  readonly main_title?: TitleAndDesc;
  readonly task_id?: string;
}

interface Replaceable {
  /** Only in an update: the buttons become one grey text that cannot be pressed (D94888). */
  readonly replace_text?: string;
}
