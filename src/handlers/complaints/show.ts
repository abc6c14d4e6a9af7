import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { done, refused } from '../replies.ts';
import { unknownFiles } from '../unknownFiles.ts';
import { board } from './board.ts';
import { changeComplaint } from './changeComplaint.ts';
import { complaintCard } from './complaintCard.ts';
import { complaintRef } from './complaintRef.ts';
import { mayWork } from './mayWork.ts';
import { MOST_PHOTOS } from './mostPhotos.ts';
import { noteOn } from './noteOn.ts';
import { oneComplaint } from './oneComplaint.ts';

const MOST_PAGES = 10_000;

/** 投诉 T5: a complaint with its time-line; photos that come with its number are added to it. Without a number the board. */
export const showComplaint = defineCommand({
  name: 'complaint.show',
  words: { zh: ['投诉单'], en: ['complaints'] },
  allow: 'complaint:read',
  fields: {
    complaint: field.text({ max: 20 }),
    only: field.choice('complaintList', ['mine', 'overdue'], {}),
    page: field.integer({ min: 1, max: MOST_PAGES, inForm: false }),
    photos: field.file({ max: 6, inForm: false }),
  },
  args: ['complaint', 'only', 'page'],
  undo: 'restore',
  async look({ input, deps }) {
    return await unknownFiles(deps.files, input.photos);
  },
  async run(context) {
    const { input, m, actor, looked: gone } = context;
    if (input.complaint === undefined) {
      return await board(context, input.only ?? 'all', input.page ?? 1);
    }
    const one = await oneComplaint(context, input.complaint);
    if (!one.found) {
      return one.outcome;
    }
    const { complaint, scene } = one;
    const ref = complaintRef(complaint);
    const { photos = [] } = input;
    if (photos.length === 0) {
      return done(await complaintCard(context, complaint, scene), [ref]);
    }
    if (!mayWork(actor, complaint) && complaint.takenById !== actor.member.id) {
      return { kind: 'denied', sentence: m.complaint.mayNotWork(scene.owner?.name ?? m.complaint.nobody) };
    }
    if (gone.length > 0 || complaint.photos.length + photos.length > MOST_PHOTOS) {
      return refused(
        gone.length > 0 ? m.common.unreadable['file.unknown']() : m.complaint.tooManyPhotos(MOST_PHOTOS),
        [ref],
      );
    }
    const after = await changeComplaint(context, complaint, { photos: [...complaint.photos, ...photos] });
    await noteOn(context, complaint, 'photo', m.complaint.photosAdded(photos.length));
    return done(
      await complaintCard(context, after, scene, { text: m.complaint.photosAdded(photos.length) }),
      [ref],
    );
  },
});
