// A small bot of the test's own: it greets, edits in place, toasts, alerts and takes its time.

// A fresh bot each time: people talk to the newest one.
const TOKEN = `${2_000_000 + process.pid}:page-test`;

export async function startBot(url) {
  const call = async (method, body = {}) => {
    const response = await fetch(`${url}/bot${TOKEN}/${method}`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
    });
    return response.json();
  };
  const me = await call('getMe');
  if (!me.ok) return null;
  await call('setMyDescription', { description: 'I answer the page test.' });
  await call('setMyDescription', { description: 'Отвечаю проверке страницы.', language_code: 'ru' });
  const commands = [{ command: 'start', description: 'Home' }, { command: 'share', description: 'Share a contact' }];
  await call('setMyCommands', { commands });
  let running = true;
  let paused = Promise.resolve();
  const poll = async () => {
    for (let offset = 0; running;) {
      const { result = [] } = await call('getUpdates', { offset, timeout: 2 });
      for (const update of result) {
        offset = update.update_id + 1;
        handle(call, update);
      }
      await paused;
    }
  };
  const done = poll();
  const post = async (path, body) => (await fetch(url + path, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  })).json();
  return {
    call,
    post,
    stop: () => { running = false; return done; },
    // What comes is answered, and looks as if it were not taken, until the answer is called.
    pause: () => {
      let resume;
      paused = new Promise(resolve => resume = resolve);
      return resume;
    },
    // A person to whom it has said one thing.
    met: async person => {
      await post(`/standin/people/${person}/text`, { text: '/silent' });
      await call('sendMessage', { chat_id: person, text: 'First' });
      return person;
    },
  };
}

const button = (text, data) => ({ text, callback_data: data });
const home = count => ({
  text: `Counted <b>${count}</b>`, parse_mode: 'HTML',
  reply_markup: { inline_keyboard: [[button('More', `more:${count + 1}`), button('Toast', 'toast')], [button('Alert', 'alert'), button('Slow', 'slow')]] },
});

async function handle(call, { message, callback_query: query }) {
  if (message?.contact) return call('sendMessage', { chat_id: message.chat.id, text: 'Thanks', reply_markup: { remove_keyboard: true } });
  if (message?.text === '/share') {
    const keyboard = [[{ text: 'Send number', request_contact: true }]];
    return call('sendMessage', { chat_id: message.chat.id, text: 'Your number?', reply_markup: { keyboard, resize_keyboard: true } });
  }
  if (message?.reply_to_message && !message.reply_to_message.forum_topic_created) {
    return call('sendMessage', { chat_id: message.chat.id, text: `Answer to: ${message.reply_to_message.text}`, reply_parameters: { message_id: message.message_id } });
  }
  if (message) return message.text && message.text !== '/silent' && call('sendMessage', { chat_id: message.chat.id, ...home(0) });
  if (!query) return null;
  const answer = extra => call('answerCallbackQuery', { callback_query_id: query.id, ...extra });
  if (query.data === 'toast') return answer({ text: 'A word floats by' });
  if (query.data === 'alert') return answer({ text: 'A word to close', show_alert: true });
  if (query.data === 'slow') await new Promise(resolve => setTimeout(resolve, 1200));
  if (!query.data.startsWith('more:')) return answer();
  const { chat, message_id } = query.message;
  await call('editMessageText', { chat_id: chat.id, message_id, ...home(Number(query.data.slice(5))) });
  return answer();
}
