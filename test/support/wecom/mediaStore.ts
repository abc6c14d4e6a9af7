import { demand, present, type UploadedFile } from './rule.ts';

const DAY = 86_400_000;
const MIB = 1_048_576;

/** D90253: three days. */
const LIVES_MS = 3 * DAY;

/** The most bytes of each type, with what is answered to more (D90253; of the bot R71). */
const MOST: Readonly<Record<string, { readonly bytes: number; readonly errcode: number }>> = {
  image: { bytes: 10 * MIB, errcode: 40009 },
  voice: { bytes: 2 * MIB, errcode: 45001 },
  video: { bytes: 10 * MIB, errcode: 40011 },
  file: { bytes: 20 * MIB, errcode: 45001 },
};

interface Media extends UploadedFile {
  readonly type: string;
  /** Who may use it: the company's apps, the bot, or one webhook. */
  readonly scope: string;
  readonly until: number;
}

type Wanted = Pick<Media, 'type' | 'scope'>;

/** What was uploaded. */
export class MediaStore {
  readonly #media = new Map<string, Media>();

  add(media: Omit<Media, 'until'>, at: number): string {
    const id = `MEDIA-${this.#media.size + 1}`;
    this.#media.set(id, { ...media, until: at + LIVES_MS });
    return id;
  }

  get(wanted: Wanted, id: string, at: number): Media {
    return present(this.#valid(wanted, id, at), 40007, 'media_id is unknown, of something else or expired');
  }

  has(wanted: Wanted, id: string, at: number): boolean {
    return this.#valid(wanted, id, at) !== undefined;
  }

  #valid({ type, scope }: Wanted, id: string, at: number): Media | undefined {
    const found = this.#media.get(id);
    return found?.type === type && found.scope === scope && at < found.until ? found : undefined;
  }
}

/** Refuses a type that there is not, and a size that it may not have. `imageCode`: of a picture that is too big. */
export function checkSize(type: string, bytes: number, imageCode = 40009): void {
  const most = present(MOST[type], 40005, 'invalid type');
  demand(bytes > 5, 40006, 'no more than 5 bytes');
  demand(bytes <= most.bytes, type === 'image' ? imageCode : most.errcode, `${type} is too big`);
}

/** Refuses what is not of its type by its first bytes. */
export function checkFormat(type: string, bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  switch (type) {
    case 'image':
      demand(isPicture(start), 40123, 'neither PNG nor JPG');
      break;
    case 'voice':
      demand(start.startsWith('#!AMR'), 301017, 'voice is no AMR');
      break;
    case 'video':
      demand(start.slice(4, 8) === 'ftyp', 40004, 'video is no MP4');
      break;
    default:
      break;
  }
}

function isPicture(start: string): boolean {
  return start.startsWith('\u{89}PNG\r\n\u{1a}\n') || start.startsWith('\u{ff}\u{d8}\u{ff}');
}
