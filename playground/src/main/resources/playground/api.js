// Calls of the control API; an error carries the words of the stand-in.

async function call(path, options) {
  const response = await fetch(path, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error || response.statusText);
  return body;
}

export function get(path) {
  return call(path);
}

export function post(path, body = {}) {
  return call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

export function of(person, deed) {
  return `/standin/people/${person}/${deed}`;
}
