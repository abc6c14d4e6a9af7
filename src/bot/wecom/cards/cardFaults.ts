import { controlFaults } from './controlFaults.ts';
import { type FaultList, newFaultList } from './faultList.ts';
import { type CardSender, LIMITS } from './limits.ts';
import type { HorizontalContent, Jump, NewsNotice, TemplateCard, TextNotice } from './templateCard.ts';

/** What WeCom would refuse, or cut, of a template card. */
export function cardFaults(sender: CardSender, card: TemplateCard): string[] {
  const faults = newFaultList();
  const limits = LIMITS.card[sender];
  faults.text('source.desc', card.source?.desc, limits.sourceDesc);
  faults.text('main_title.title', card.main_title?.title, limits.title);
  faults.text('main_title.desc', card.main_title?.desc, limits.desc);
  const { task_id: taskId } = card;
  if (taskId !== undefined) {
    faults.most('task_id', 'bytes', taskId.length, LIMITS.bytes.taskId);
    if (!/^[0-9A-Za-z_\-@]+$/u.test(taskId)) {
      faults.add('task_id', 'has other characters than digits, letters and _-@');
    }
  }
  menuFaults(card, faults);
  switch (card.card_type) {
    case 'text_notice':
      textNoticeFaults(card, sender, faults);
      break;
    case 'news_notice':
      newsNoticeFaults(card, sender, faults);
      break;
    case 'button_interaction':
      faults.text('sub_title_text', card.sub_title_text, limits.subTitle);
      horizontalFaults(card.horizontal_content_list ?? [], sender, faults);
      titleFaults(card.main_title?.title ?? (sender === 'bot' ? card.sub_title_text : undefined), faults);
      controlFaults(card, sender, faults);
      break;
    case 'vote_interaction':
    case 'multiple_interaction':
      titleFaults(card.main_title?.title, faults);
      controlFaults(card, sender, faults);
      break;
  }
  return faults.found;
}

function menuFaults(
  { action_menu: menu, task_id: taskId, card_type: kind }: TemplateCard,
  faults: FaultList,
): void {
  if (menu === undefined) {
    return;
  }
  const keys = new Set<string>();
  faults.most('action_menu', 'items', menu.action_list.length, LIMITS.items.menu);
  menu.action_list.forEach(({ text, key }, i) => {
    faults.needed(`action_menu.action_list[${i}].text`, text, Infinity);
    faults.code(`action_menu.action_list[${i}].key`, key, LIMITS.bytes.key, keys);
  });
  if (menu.action_list.length === 0 || (taskId === undefined && kind.endsWith('_notice'))) {
    faults.add('action_menu', 'needs an item and a task_id');
  }
}

function textNoticeFaults(card: TextNotice, sender: CardSender, faults: FaultList): void {
  const limits = LIMITS.card[sender];
  faults.text('emphasis_content.title', card.emphasis_content?.title, limits.emphasisTitle);
  faults.text('emphasis_content.desc', card.emphasis_content?.desc, limits.emphasisDesc);
  faults.text('sub_title_text', card.sub_title_text, limits.subTitle);
  horizontalFaults(card.horizontal_content_list ?? [], sender, faults);
  jumpFaults(card.jump_list ?? [], sender, faults);
  titleFaults(card.main_title?.title ?? card.sub_title_text, faults);
  faults.url('card_action.url', card.card_action.url);
}

function newsNoticeFaults(card: NewsNotice, sender: CardSender, faults: FaultList): void {
  const limits = LIMITS.card[sender];
  const { card_image: image, image_text_area: area, vertical_content_list: vertical = [] } = card;
  titleFaults(card.main_title?.title, faults);
  faults.url('card_action.url', card.card_action.url);
  if (image === undefined && area === undefined) {
    faults.add('', 'needs card_image or image_text_area');
  }
  if (image !== undefined) {
    faults.url('card_image.url', image.url);
    const ratio = image.aspect_ratio ?? 1.3;
    if (ratio < 1.3 || ratio > 2.25) {
      faults.add('card_image.aspect_ratio', 'is not from 1.3 to 2.25');
    }
  }
  if (area !== undefined) {
    faults.url('image_text_area.image_url', area.image_url);
  }
  faults.most('vertical_content_list', 'items', vertical.length, LIMITS.items.vertical);
  vertical.forEach(({ title, desc }, i) => {
    faults.needed(`vertical_content_list[${i}].title`, title, limits.verticalTitle);
    faults.text(`vertical_content_list[${i}].desc`, desc, limits.verticalDesc);
  });
  horizontalFaults(card.horizontal_content_list ?? [], sender, faults);
  jumpFaults(card.jump_list ?? [], sender, faults);
}

function titleFaults(title: string | undefined, faults: FaultList): void {
  if (title === undefined) {
    faults.add('main_title.title', 'is missing');
  }
}

function horizontalFaults(rows: readonly HorizontalContent[], sender: CardSender, faults: FaultList): void {
  const limits = LIMITS.card[sender];
  faults.most('horizontal_content_list', 'items', rows.length, LIMITS.items.horizontal);
  rows.forEach(({ type = 0, keyname, value, url, media_id: file, userid }, i) => {
    const at = `horizontal_content_list[${i}]`;
    faults.needed(`${at}.keyname`, keyname, limits.keyname);
    faults.text(`${at}.value`, value, limits.value);
    if (type === 1) {
      faults.url(`${at}.url`, url);
    }
    if (type === 2 && (sender === 'bot' || file === undefined)) {
      faults.add(at, sender === 'bot' ? 'is a file, which the bot cannot show' : 'has no media_id');
    }
    if (type === 3 && userid === undefined) {
      faults.add(at, 'has no userid');
    }
  });
}

function jumpFaults(jumps: readonly Jump[], sender: CardSender, faults: FaultList): void {
  faults.most('jump_list', 'items', jumps.length, LIMITS.items.jumps);
  jumps.forEach(({ type = 0, title, url, question }, i) => {
    const at = `jump_list[${i}]`;
    faults.needed(`${at}.title`, title, LIMITS.card[sender].jumpTitle);
    if (type === 1) {
      faults.url(`${at}.url`, url);
    }
    if (type === 3) {
      faults.code(
        `${at}.question`,
        sender === 'bot' ? question : undefined,
        LIMITS.bytes.question,
        new Set(),
      );
    }
  });
}
