/** Sentences about complaints (投诉, R3.4.2). */
export const complaint = {
  undoKinds: { complaint: '投诉', complaintPause: '投诉暂停', complaintNote: '投诉进展' },
};
