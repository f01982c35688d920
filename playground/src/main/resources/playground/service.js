// The lines that Telegram itself puts between the messages of a group.

import { h } from './dom.js';
import { t } from './texts.js';
import { serviceOf } from './store.js';

const nameOf = user => user.is_bot ? t('chat.bot') : [user.first_name, user.last_name].filter(Boolean).join(' ');

const WORDS = {
  new_chat_members: users => t('service.joined', { name: users.map(nameOf).join(', ') }),
  left_chat_member: user => t('service.left', { name: nameOf(user) }),
  forum_topic_created: ({ name }) => t('service.topic', { name }),
  forum_topic_edited: ({ name }) => t('service.renamed', { name }),
  forum_topic_closed: () => t('service.closed'),
  forum_topic_reopened: () => t('service.reopened'),
};

export function serviceWords(message) {
  const kind = serviceOf(message);
  return kind && WORDS[kind](message[kind]);
}

export function serviceLine(message) {
  return h('div', { class: 'service', 'data-id': message.id }, serviceWords(message));
}
