/** What every callback of an app says (D90239, D90240). */
export interface CallbackMeta {
  /** The user id as WeCom writes it; `sys` where nobody did it. */
  readonly from: string;
  /** Seconds since 1970. */
  readonly createdAt: number;
  /** Undefined for what concerns no app, such as the directory. */
  readonly agentId: string | undefined;
  /** The same one for every delivery of the same thing: WeCom delivers up to three times. At most 100 characters. */
  readonly delivery: string;
}

/** What was chosen in one select or vote of a card. */
export interface SelectedItem {
  readonly questionKey: string;
  readonly optionIds: readonly string[];
}

/** What people type and send (D90239). There is no message for a file: WeCom's app chat takes none. */
type Sent =
  | { readonly kind: 'text'; readonly msgId: string; readonly content: string }
  | { readonly kind: 'image'; readonly msgId: string; readonly mediaId: string; readonly picUrl: string }
  | { readonly kind: 'voice'; readonly msgId: string; readonly mediaId: string; readonly format: string }
  | { readonly kind: 'video'; readonly msgId: string; readonly mediaId: string };

/** What people do (D90240). */
type Done =
  /** Joined or left the company or the app's visible scope, or was disabled. */
  | { readonly kind: 'subscribe' | 'unsubscribe' }
  | { readonly kind: 'enter_agent' }
  /** The app's menu. */
  | { readonly kind: 'click'; readonly eventKey: string }
  | {
      readonly kind: 'template_card_event';
      /** Of the pressed button, or of the submit button. */
      readonly eventKey: string;
      readonly taskId: string;
      readonly cardType: string;
      /** Opens the card for one change (D94888); '' where WeCom gave none. */
      readonly responseCode: string;
      readonly selected: readonly SelectedItem[];
    }
  | {
      readonly kind: 'template_card_menu_event';
      readonly eventKey: string;
      readonly taskId: string;
      readonly cardType: string;
      readonly responseCode: string;
    };

/** The directory; only apps of the directory's own hear of it (D96302). */
type Changed =
  | {
      readonly kind: 'change_contact';
      readonly change: 'create_user' | 'delete_user';
      readonly userid: string;
    }
  | {
      readonly kind: 'change_contact';
      readonly change: 'update_user';
      readonly userid: string;
      /** Set where the user id itself was changed. */
      readonly newUserid: string | undefined;
    };

/** A callback that we know but have no use for. */
interface Other {
  readonly kind: 'other';
  /** Its type, its event and the kind of change, as far as there are any: `event change_contact update_tag`. */
  readonly what: string;
}

export type CallbackMessage = CallbackMeta & (Sent | Done | Changed | Other);

/** Without what every callback has. */
export type CallbackContent = Sent | Done | Changed | Other;
