import type { satisfaction as zh } from '../zh-CN/satisfaction.ts';

export const satisfaction: typeof zh = {
  commands: {
    'satisfaction.show': {
      title: 'Satisfaction',
      about:
        'make a one-time link with which a customer rates us; “satisfaction” alone shows the mean, the share of 4 and 5, and who has not answered',
      examples: [
        'satisfaction C12',
        'satisfaction H8',
        'satisfaction T5',
        'satisfaction',
        'satisfaction this month',
        'satisfaction last month',
      ],
      fields: {
        customer: 'customer',
        contract: 'contract',
        complaint: 'complaint',
        visit: 'visit',
        period: 'period',
        anew: 'anew',
      },
      hints: {
        customer: 'e.g. C12: he rates the last visit, handover or complaint',
        contract: 'e.g. H8 or the unit: he rates the handover',
        complaint: 'e.g. T5: he rates how it was dealt with',
        period: 'this month, last month, November …; this month unless said',
      },
    },
  },

  label: 'Satisfaction',
  rated: { visit: 'visit', handover: 'handover', complaint: 'complaint' },
  askVisit: 'Ask for a rating',
  askWhat: (customer) => `What is ${customer} to rate?`,
  choice: (what, at) => `${what} ${at}`,
  sent: (what, at) => `Link made: ${what} ${at}`,
  sentFor: (customer, what, at) => `Link made: ${customer} · ${what} ${at}`,
  forward: 'Send this on to the customer:',
  toSendOn: {
    visit: (project, url, until) =>
      `Hello, thank you for visiting ${project}. Would you take half a minute to rate how we received you? We read every word:\n${url}\nThe link works until ${until}, needs no login and can be answered once. Thank you!\n— ${project}`,
    handover: (project, url, until) =>
      `Hello, congratulations on your new home! Would you take half a minute to rate the handover? We read every word:\n${url}\nThe link works until ${until}, needs no login and can be answered once. Thank you!\n— ${project}`,
    complaint: (project, url, until) =>
      `Hello, we have dealt with what you told us and are sorry for the trouble. Would you take half a minute to say how we did? If something is still wrong, please write it there:\n${url}\nThe link works until ${until}, needs no login and can be answered once. Thank you!\n— ${project}`,
  },
  newLink: 'Make a new link',
  askedAlready: (what, at, asked, expired) =>
    `${what} ${at}: the customer was asked ${asked} and has not answered${expired ? '; the link has expired' : ''}. A link is shown once; a new one ends the old one.`,
  answeredAlready: (what, at, answer) => `${what} ${at}: the customer has answered: ${answer}`,
  nothingToRate: (customer) =>
    `${customer} has nothing to rate yet: a visit, a home that was signed for, or a complaint that was resolved.`,
  handoverNotDone: (ref) => `${ref} has not been signed for yet; ask the customer after that.`,
  complaintNotResolved: (ref) => `${ref} is not resolved yet; ask the customer after that.`,
  visitNotFound: 'This visit was not found, or it is not yours.',
  mayNotAsk: 'Consultants, managers and customer service send links to customers; you can see the figures.',
  byLink: 'Let the customer rate by a link',
  byLinkValue: 'by a link to the customer',

  stars: (n) => `${'★'.repeat(n)}${'☆'.repeat(5 - n)}`,
  points: (n) => `${n}/5`,
  answer: (stars, points, comment) => `${stars} ${points}${comment === null ? '' : ` “${comment}”`}`,
  waiting: 'not answered yet',
  timeline: (day, what, answer) => `${day} ${what} ${answer}`,
  eventRated: (answer) => `rated ${answer}`,
  onCard: 'Satisfaction:',
  aCustomer: 'a customer',
  complainant: 'the complainant',

  answered: (customer, what, at, points) => `${customer} gave ${points} for the ${what} ${at}`,
  unhappy: (customer, what, at, points) =>
    `Please look at once: ${customer} gave only ${points} for the ${what} ${at}`,
  labels: { rating: 'rating', comment: 'says', about: 'served by' },
  noComment: 'wrote nothing',
  callBack: 'Please call the customer soon and find out why.',
  reopen: 'Reopen the complaint',
  lookAt: 'Show the customer',

  heading: (place, period) => `${place} satisfaction · ${period}`,
  summary: (mean, share, n) =>
    `Mean ${mean} of 5, ${share} gave 4 or 5, ${n} ${n === 1 ? 'answer' : 'answers'}.`,
  noAnswers: 'No customer has answered in this time.',
  columns: ['who', 'mean', '4 or 5', 'answers'],
  team: (name) => `[${name}]`,
  meanOf: 'mean',
  shareOf: 'share of 4 and 5',
  alt: (title, line) => `${title}. ${line}`,
  lately: 'Answers of late:',
  latelyLine: (day, name, what, answer) => `${day} ${name} · ${what} ${answer}`,
  notYet: (n) => `Not answered yet: ${n}`,
  notYetLine: (customer, what, asked, expired) =>
    `${customer} · ${what} · asked ${asked}${expired ? ' (expired)' : ''}`,
  more: 'There are earlier ones.',
  allAnswered: 'All that were asked have answered.',
  report: (mean, share, n) => `${mean} of 5 (${share} satisfied, ${n} answers)`,

  page: {
    title: (project) => `${project} · how did we do?`,
    question: {
      visit: (day) => `How was your visit on ${day}?`,
      handover: (day) => `How was the handover on ${day}?`,
      complaint: (day) => `How did we deal with what you told us on ${day}?`,
    },
    lead: 'Tap the stars; it takes half a minute.',
    day: (month, day) => `${month}/${day}`,
    starLabel: (n) => ['Very poor', 'Poor', 'Fair', 'Good', 'Excellent'][n - 1] ?? '',
    starSpoken: (n, label) => `${n} ${n === 1 ? 'star' : 'stars'}, ${label}`,
    comment: 'Anything you would like to say (optional)',
    placeholder: 'What went well, what we should do better',
    send: 'Send',
    once: 'No login; it can be sent once. We do not ask for your name or phone here.',
    needStars: 'Please choose the stars first',
    tooLong: (most) => `Please keep it within ${most} characters; tell us the rest in person or by phone`,
    thanks: 'Thank you',
    thanksMore: 'We have received your answer; it helps us do better.',
    sorryMore: 'We are sorry that you are not satisfied. We will contact you soon.',
    answered: 'This link has been answered',
    answeredMore:
      'Thank you! A link can be answered once. If there is more to say, please tell your consultant.',
    expired: 'This link has expired',
    expiredMore: 'Please ask your consultant for another one.',
    unknown: 'There is no such link',
    unknownMore:
      'Perhaps it was not copied in full, or was replaced. Please ask your consultant for another one.',
    away: 'This page cannot be opened just now',
    awayMore: 'Your answer was not sent. Please try again in a while; the link still works.',
    tryAgain: 'Try again',
  },
};
