import type { complaint as zh } from '../zh-CN/complaint.ts';

export const complaint: typeof zh = {
  undoKinds: {
    complaint: 'complaint',
    complaintPause: 'pause of a complaint',
    complaintNote: 'note on a complaint',
  },
};
