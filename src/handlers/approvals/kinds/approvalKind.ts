import type { Approval, ApprovalKind } from '../../../domain/approval.ts';
import type { Member } from '../../../domain/company.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { Action, Fact } from '../../chat/card.ts';
import type { Doing } from '../../doing.ts';
import type { Repos } from '../../ports/repos.ts';
import type { ApprovalScene } from '../approvalScene.ts';
import type { ApprovalWork } from '../approvalWork.ts';

export interface ApprovalReading {
  readonly repos: Repos;
  readonly now: Date;
  readonly m: Messages;
}

/** What is particular to a kind of approval. All else (steps, cards, decisions, terms of time) is the same for every kind. */
export interface ApprovalKindOf {
  readonly kind: ApprovalKind;
  /** What it is about, in one line: C12 王先生 A-1-1502 2%. */
  what(approval: Approval, scene: ApprovalScene, m: Messages): string;
  /** What would follow, for whoever decides; `reader` is undefined in a channel, which is told nothing that its least reader may not know. */
  consequences(
    at: ApprovalReading,
    approval: Approval,
    scene: ApprovalScene,
    reader: Member | undefined,
  ): Promise<readonly Fact[]>;
  /** Why it cannot be granted as things are now; undefined where it can. */
  stillPossible(at: ApprovalReading, approval: Approval, scene: ApprovalScene): Promise<string | undefined>;
  /** Does what was asked for, in the transaction of the last decision. What it returns is written to the approval with it. */
  granted(context: Doing, approval: Approval, scene: ApprovalScene): Promise<Partial<Approval>>;
  /** It came to its end in another way: what waited for it goes on. */
  closed?(context: ApprovalWork, approval: Approval, scene: ApprovalScene): Promise<void>;
  /** Puts in again what was returned: a button that opens the form as it was filled in. */
  again?(approval: Approval, scene: ApprovalScene, m: Messages): Action;
}

/** The one definition of a kind: a file here, and an entry in `approvalKinds`. */
export function defineApprovalKind(kind: ApprovalKindOf): ApprovalKindOf {
  return kind;
}
