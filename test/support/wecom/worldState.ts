import { CardTasks } from './cardTasks.ts';
import { Directory } from './directory.ts';
import { Groups } from './groups.ts';
import { MediaStore } from './mediaStore.ts';
import { Rates } from './rates.ts';
import { placeOfUser, ShownMessages } from './shownMessages.ts';
import type { PersonSeed } from './standardPeople.ts';
import { Tokens } from './tokens.ts';
import type { Content, Via, WecomCall, WecomIdentity, WecomSettings, WorldFault } from './worldTypes.ts';

interface StateOptions {
  readonly identity: WecomIdentity;
  readonly people: readonly PersonSeed[];
  readonly now: () => Date;
}

/** What WeCom knows. */
export class WorldState {
  readonly identity: WecomIdentity;
  readonly settings: WecomSettings = { hasCallback: true, seesRoot: true };
  readonly directory: Directory;
  readonly tokens: Tokens;
  readonly groups = new Groups();
  readonly media = new MediaStore();
  readonly rates = new Rates();
  readonly shown = new ShownMessages();
  readonly tasks = new CardTasks();
  readonly calls: WecomCall[] = [];
  readonly faults: WorldFault[] = [];
  /** Who signs in to a page, by the code that his browser brings; undefined is somebody of no company. */
  /** What people have sent to the bot, by its path: encrypted, as it lies there. */
  readonly sentFiles = new Map<string, Buffer>();
  readonly signIns = new Map<string, { readonly userid: string | undefined; readonly at: number }>();
  readonly now: () => Date;
  /** How often the same was sent again and was not shown again. */
  duplicates = 0;
  #ids = 0;

  constructor({ identity, people, now }: StateOptions) {
    this.identity = identity;
    this.directory = new Directory(people);
    this.tokens = new Tokens(identity);
    this.now = now;
  }

  /** Milliseconds. */
  get at(): number {
    return this.now().getTime();
  }

  nextId(prefix: string): string {
    this.#ids += 1;
    return `${prefix}${this.#ids}`;
  }

  note(kind: WorldFault['kind'], where: string, what: string): void {
    this.faults.push({ kind, where, what });
  }

  show(place: string, id: string, via: Via, content: Content): void {
    this.shown.add(place, id, { ...content, via, at: this.now() });
  }

  /** A conversation by what tests call it: somebody's key or userid, a group's name or chatid. */
  place(where: string): string {
    const group = this.groups.find(where);
    return group?.chatid ?? placeOfUser(this.directory.user(where).userid);
  }
}
