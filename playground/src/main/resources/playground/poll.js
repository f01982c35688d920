// A poll that can be voted in; pressing the chosen answer again takes the vote back.

import { h } from './dom.js';
import { post, of } from './api.js';
import { t } from './texts.js';

export function poll(message, context) {
  const { question, options, total_voter_count: total, is_anonymous: anonymous, is_closed: closed, allows_multiple_answers: many } = message.poll;
  const chosen = (context.isGroup ? message.standin_voters?.[context.person] : message.standin_votes) || [];
  const vote = async index => {
    const others = chosen.filter(other => other !== index);
    const next = chosen.includes(index) ? others : [...(many ? others : []), index];
    await post(of(context.person, 'vote'), { ...context.where, message: message.id, options: next })
      .catch(error => context.toast(t('failed', { reason: error.message })));
  };
  return h('div', { class: 'poll' }, h('b', {}, question),
    h('small', {}, t(closed ? 'poll.closed' : anonymous ? 'poll.anonymous' : 'poll.public')),
    options.map((option, index) => h('button', {
      type: 'button', 'aria-pressed': String(chosen.includes(index)), disabled: closed, onclick: () => vote(index),
    },
    h('span', {}, `${chosen.includes(index) ? '✓ ' : ''}${total ? Math.round(option.voter_count * 100 / total) : 0}%`),
    h('span', {}, option.text),
    h('progress', { max: Math.max(1, total), value: option.voter_count, 'aria-hidden': 'true' }))));
}
