// The keys and the mouse of the reviewing page. Without it the forms beside the picture do all of this.

const SVG = 'http://www.w3.org/2000/svg';
const UNDO = 20;
const STEP = 6;
const THIRD_PARTY = 'TP';

// The page that is shown, which changes without the site being loaded anew.
let picture;
let drawing;
let data;
let words;
let reasons;
let open;
let size;
let mark;
let panels;
let suggestions;
let undo;
let reason;
let cursor;
let anchor;
let selected;
let box;
let firstClick;
let pressed;
let tools;
let status;
let choice;
let search;

let letters = sessionStorage.getItem('letters') !== 'off';
let saving = Promise.resolve();
// How many changes were made, and how many of them the site has answered that it keeps.
let changes = 0;
let changesSaved = 0;
let turning = false;
let ahead = null;

function start() {
  picture = document.getElementById('rd-review');
  drawing = document.getElementById('rd-panels');
  data = picture.dataset;
  words = JSON.parse(data.words).map(([x, y, width, height, line, text]) => ({ x, y, width, height, line, text }));
  reasons = Object.entries(JSON.parse(data.reasons)).map(([code, title]) => ({ code, title }));
  open = data.open === 'true';
  size = { width: picture.viewBox.baseVal.width, height: picture.viewBox.baseVal.height };
  mark = data.mark;
  panels = read(data.panels);
  suggestions = suggested(data.suggestions);
  undo = [];
  reason = remembered();
  cursor = 0;
  anchor = 0;
  selected = -1;
  box = null;
  firstClick = null;
  pressed = null;
  turning = false;
  furnish();
  picture.addEventListener('keydown', keyed);
  picture.addEventListener('pointerdown', pressing);
  picture.addEventListener('pointerup', released);
  lookAhead();
  draw();
  say();
}

function read(text) {
  return text === '' ? [] : text.split(';').map((one) => {
    const [x, y, width, height, code] = one.split(' ');
    return { x: Number(x), y: Number(y), width: Number(width), height: Number(height), code };
  });
}

function suggested(text) {
  return JSON.parse(text).map(([from, to]) => ({ from, to }));
}

function write(list) {
  return list.map((p) => `${p.x.toFixed(2)} ${p.y.toFixed(2)} ${p.width.toFixed(2)} ${p.height.toFixed(2)} ${p.code}`).join(';');
}

function remembered() {
  const code = sessionStorage.getItem('reason');
  return Math.max(0, reasons.findIndex((one) => one.code === code));
}

// ---- what is shown

function button(words, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'govuk-button govuk-button--secondary rd-tool';
  made.textContent = words;
  made.addEventListener('click', act);
  tools.append(made);
  return made;
}

function furnish() {
  tools = document.createElement('div');
  tools.className = 'rd-tools';
  tools.setAttribute('role', 'group');
  tools.setAttribute('aria-label', 'Keys of the page');
  status = document.createElement('p');
  status.className = 'govuk-body rd-status';
  status.setAttribute('role', 'status');
  // Only what changes is read out: not the page's number and its panels before every word.
  status.setAttribute('aria-atomic', 'false');
  status.append(...['', '', ''].map(() => document.createElement('span')));
  picture.before(status);
  picture.after(tools);
  choice = document.createElement('select');
  choice.className = 'govuk-select rd-tool';
  choice.setAttribute('aria-label', 'Current reason');
  reasons.forEach((one, index) => {
    const option = document.createElement('option');
    option.value = String(index);
    option.textContent = index < 9 ? `${index + 1} ${one.title}` : one.title;
    choice.append(option);
  });
  choice.value = String(reason);
  choice.addEventListener('change', () => setReason(Number(choice.value)));
  if (open) {
    tools.append(choice);
    button('N: nothing more to hide, next page', reviewed);
    button('Enter: hide the chosen words', place);
    button('B: box', startBox);
    button('Delete: remove panel', remove);
    button('Ctrl+Z: undo', takeBack);
    button('A: hide suggestion', accept);
    button('X: leave suggestion', refuse);
    button('W: withhold page', () => reveal('page-reason'));
  }
  button('[: previous panel or suggestion', () => select(-1));
  button(']: next panel or suggestion', () => select(1));
  button('J: next page', following);
  button('K: previous page', preceding);
  button('G: all pages of this record', toRecord);
  if (open) {
    button('D: record done', toOutcome);
  }
  search = document.createElement('input');
  search.className = 'govuk-input rd-tool rd-search';
  search.type = 'search';
  search.setAttribute('aria-label', 'Find a word on this page');
  search.placeholder = '/ find';
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      find();
    }
  });
  tools.append(search);
  const lettersButton = button('', () => {
    letters = !letters;
    sessionStorage.setItem('letters', letters ? 'on' : 'off');
    label();
  });
  const label = () => {
    lettersButton.textContent = letters ? 'Letters are on' : 'Letters are off';
    lettersButton.setAttribute('aria-pressed', String(letters));
  };
  label();
  picture.setAttribute('tabindex', '0');
  picture.setAttribute('role', 'application');
}

function rectangle(at, style) {
  const made = document.createElementNS(SVG, 'rect');
  for (const name of ['x', 'y', 'width', 'height']) {
    made.setAttribute(name, String(at[name]));
  }
  made.setAttribute('class', style);
  drawing.append(made);
}

function draw() {
  drawing.replaceChildren();
  suggestions.forEach(({ from, to }, index) => linesOf(words.slice(from, to + 1)).forEach((line) => rectangle(
    line,
    panels.length + index === selected ? 'rd-suggestion rd-suggestion--selected' : 'rd-suggestion',
  )));
  panels.forEach((panel, index) => rectangle(panel, index === selected ? 'rd-panel rd-panel--selected' : 'rd-panel'));
  chosenLines().forEach((line) => rectangle(line, 'rd-choice'));
  if (box) {
    rectangle(box, 'rd-choice');
  }
}

function say(more) {
  const label = picture.getAttribute('aria-label');
  const name = `P${label.slice(label.lastIndexOf(', page ') + 3)}`;
  const count = panels.length === 1 ? '1 panel' : `${panels.length} panels`;
  const [page, number, last] = status.children;
  tell(page, `${name}, `);
  tell(number, `${count}, `);
  last.textContent = more ?? (unsaved() ? 'saving' : 'saved');
}

function tell(part, words) {
  if (part.textContent !== words) {
    part.textContent = words;
  }
}

function unsaved() {
  return changesSaved < changes;
}

function chosen() {
  return words.slice(Math.min(cursor, anchor), Math.max(cursor, anchor) + 1);
}

function chosenLines() {
  return linesOf(chosen());
}

function linesOf(some) {
  const lines = new Map();
  some.forEach((word) => {
    const before = lines.get(word.line);
    lines.set(word.line, before ? around(before, word) : { x: word.x, y: word.y, width: word.width, height: word.height });
  });
  return [...lines.values()];
}

function around(one, other) {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

function within(at) {
  const x = Math.max(0, at.x);
  const y = Math.max(0, at.y);
  return { x, y, width: Math.min(size.width, at.x + at.width) - x, height: Math.min(size.height, at.y + at.height) - y };
}

// ---- what is done

function change(next) {
  if (!open || turning) {
    return;
  }
  undo = undo.concat([panels]).slice(-UNDO);
  panels = next;
  selected = Math.min(selected, panels.length - 1);
  save();
}

function save() {
  changes++;
  draw();
  say();
  saving = saving.then(keep);
}

function whose(page) {
  return page.querySelector('.rd-header__account span')?.textContent;
}

// Sends what was done to the site. Whoever signed in again in another window has another token since;
// somebody else who did sends nothing of what is on this page.
async function send(fields) {
  const ask = () => fetch(data.action, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Form-Token': data.token },
    body: new URLSearchParams({ ...fields, mark }),
    keepalive: true,
  });
  const answer = await ask();
  if (answer.status !== 403) {
    return answer;
  }
  const { fresh } = await answered(data.action);
  const now = fresh.getElementById('rd-review');
  if (!now || whose(fresh) !== whose(document)) {
    return answer;
  }
  data.token = now.dataset.token;
  document.querySelectorAll('input[name="form-token"]').forEach((field) => { field.value = data.token; });
  return ask();
}

function notSaved(answer) {
  switch (answer.status) {
    case 400: return 'Somebody changed this page meanwhile: load it again';
    case 401: return 'Not saved: sign in again in another window, then go on here';
    default: return 'Not saved: load the page again';
  }
}

async function keep() {
  if (!unsaved()) {
    return;
  }
  const sent = changes;
  let told;
  try {
    const answer = await send({ act: 'panels', panels: write(panels) });
    told = answer.ok ? await answer.json() : { problem: notSaved(answer) };
  } catch {
    told = { problem: 'Not saved: there is no connection' };
  }
  if (told.problem) {
    say(told.problem);
    return;
  }
  mark = told.mark;
  document.querySelectorAll('input[name="mark"]').forEach((field) => { field.value = mark; });
  changesSaved = sent;
  if (!unsaved()) {
    say();
    await listAgain();
  }
}

function setReason(index) {
  if (index < 0 || index >= reasons.length) {
    return;
  }
  reason = index;
  choice.value = String(index);
  sessionStorage.setItem('reason', reasons[index].code);
  say(`reason: ${reasons[index].title}`);
}

function place() {
  if (box) {
    const fixed = within(box);
    box = null;
    if (fixed.width >= 1 && fixed.height >= 1) {
      change(panels.concat([{ ...fixed, code: reasons[reason].code }]));
    }
    return;
  }
  const added = panelsOver(chosenLines(), reasons[reason].code);
  if (added.length === 0) {
    say('no words are known of this page: B hides a part of its picture');
    return;
  }
  selected = -1;
  anchor = cursor;
  change(panels.concat(added));
}

function panelsOver(lines, code) {
  return lines.map((line) => ({
    ...within({ x: line.x - 1, y: line.y - 1, width: line.width + 2, height: line.height + 2 }),
    code,
  }));
}

// The suggestion that is chosen; the first where none is.
function chosenSuggestion() {
  const index = selected >= panels.length ? selected - panels.length : 0;
  if (!suggestions[index]) {
    say('there is no suggestion');
    return -1;
  }
  return index;
}

function accept() {
  const index = chosenSuggestion();
  if (open && !turning && index >= 0) {
    const { from, to } = suggestions[index];
    const over = panelsOver(linesOf(words.slice(from, to + 1)), THIRD_PARTY);
    suggestions = suggestions.filter((_, at) => at !== index);
    selected = -1;
    change(panels.concat(over));
  }
}

// What is left is kept at once; the list comes back without it.
function refuse() {
  const index = chosenSuggestion();
  if (!open || turning || index < 0) {
    return;
  }
  const { from, to } = suggestions[index];
  suggestions = suggestions.filter((_, at) => at !== index);
  selected = -1;
  draw();
  saving = saving.then(async () => {
    let problem;
    try {
      const answer = await send({ act: 'leave', first: from + 1, last: to + 1 });
      if (answer.ok) {
        say('suggestion left');
        await listAgain();
        return;
      }
      problem = notSaved(answer);
    } catch {
      problem = 'Not saved: there is no connection';
    }
    suggestions = suggestions.concat([{ from, to }]).sort((one, other) => one.from - other.from);
    draw();
    say(problem);
  });
}

function remove() {
  if (panels.length === 0 || selected >= panels.length) {
    say('there is no panel to remove');
    return;
  }
  const gone = selected >= 0 ? selected : panels.length - 1;
  selected = -1;
  change(panels.filter((_, index) => index !== gone));
}

function takeBack() {
  if (undo.length === 0) {
    say('there is nothing to take back');
  } else if (!turning) {
    panels = undo.at(-1);
    undo = undo.slice(0, -1);
    selected = -1;
    save();
  }
}

function select(step) {
  const all = panels.length + suggestions.length;
  if (all === 0) {
    say('there is no panel or suggestion to choose');
    return;
  }
  selected = selected < 0 && step < 0 ? all - 1 : (selected + step + all) % all;
  if (selected >= panels.length) {
    const index = selected - panels.length;
    // Enter and the numbers hide what is chosen, which is now this and no longer other words.
    anchor = suggestions[index].from;
    cursor = suggestions[index].to;
    draw();
    say(`suggestion ${index + 1} of ${suggestions.length}, ${spoken(chosen()).replace(/[,.;:]+$/, '')}: A hides, X leaves it`);
  } else {
    const title = reasons.find((one) => one.code === panels[selected].code)?.title ?? panels[selected].code;
    draw();
    say(`panel ${selected + 1} of ${panels.length}, ${title}`);
  }
}

function startBox() {
  box = box ? null : { x: size.width / 4, y: size.height / 4, width: size.width / 4, height: size.height / 12 };
  draw();
  picture.focus();
  say(box ? 'box: arrows move it, with Shift further, with Alt larger or smaller, Enter fixes it' : undefined);
}

// Whether the page may be left: once, and only when all that was done on it is saved. What could not be
// saved before is sent once more, since there may be no other change that would send it.
async function turns() {
  if (turning) {
    return false;
  }
  turning = true;
  saving = saving.then(keep);
  await saving;
  turning = !unsaved();
  return turning;
}

// A page marked as reviewed leads to the next one, or to the record where it was the last.
async function reviewed() {
  if (open && await turns()) {
    show(send({ act: 'reviewed' }).then(whole));
  }
}

async function go(address, otherwise) {
  if (!address) {
    say(otherwise);
  } else if (await turns()) {
    show(ahead?.address === address ? ahead.page : answered(address));
  }
}

function following() {
  return go(data.next, 'this is the last page');
}

function preceding() {
  return go(data.previous, 'this is the first page');
}

// The next page and its picture are fetched while this one is read. Nothing of them is kept on disk,
// so they are kept here, and shown in this same document.
function lookAhead() {
  ahead?.shelf.remove();
  ahead = null;
  if (data.next) {
    const shelf = document.createElementNS(SVG, 'svg');
    shelf.setAttribute('class', 'rd-ahead');
    shelf.setAttribute('aria-hidden', 'true');
    const image = document.createElementNS(SVG, 'image');
    image.setAttribute('href', data.nextPicture);
    shelf.append(image);
    document.body.append(shelf);
    ahead = { address: data.next, picture: data.nextPicture, page: answered(data.next), shelf, image };
    ahead.page.catch(() => {});
  }
}

// What the site answers, whole, and from which address.
async function answered(address) {
  return whole(await fetch(address));
}

async function whole(answer) {
  return { at: answer.url, fresh: new DOMParser().parseFromString(await answer.text(), 'text/html') };
}

// Shows an answer of the site as the page; what is not a page of a record is loaded as usual.
async function show(asked) {
  let at;
  let fresh;
  try {
    ({ at, fresh } = await asked);
  } catch {
    turning = false;
    say('There is no connection');
    return;
  }
  const image = fresh.querySelector('#rd-review image');
  if (!image) {
    window.location.assign(at.endsWith('/outcome') ? `${at}#outcome` : at);
    return;
  }
  const kept = ahead?.picture === image.getAttribute('href') ? ahead.image : null;
  if (kept) {
    kept.setAttribute('width', image.getAttribute('width'));
    kept.setAttribute('height', image.getAttribute('height'));
    image.remove();
  }
  document.title = fresh.title;
  document.querySelector('main').replaceWith(document.adoptNode(fresh.querySelector('main')));
  if (kept) {
    document.getElementById('rd-panels').before(kept);
  }
  animate(document.querySelector('main'));
  window.history.pushState(null, '', at);
  start();
  const problems = document.querySelector('.govuk-error-summary');
  problems?.setAttribute('tabindex', '-1');
  (problems ?? picture).focus();
}

// What came after the page was loaded gets the behaviour of every page: a second press of a button in a
// hurry does nothing.
async function animate(scope) {
  const { initAll } = await import(document.getElementById('rd-script').dataset.frontend);
  initAll({ scope });
}

function toRecord() {
  return leave('');
}

// To the question of what becomes of the record, past the list of its pages, however many there are.
function toOutcome() {
  return leave('#outcome');
}

async function leave(to) {
  if (await turns()) {
    window.location.assign(data.action.replace(/\/pages\/[0-9]+$/, '/outcome') + to);
  }
}

function reveal(id) {
  const field = document.getElementById(id);
  const details = field?.closest('details');
  if (details) {
    details.open = true;
  }
  field?.focus();
}

function find() {
  const typed = search.value.toLowerCase().split(/\s+/).filter((part) => part !== '');
  const starts = [...words.keys()].filter((index) => typed.every((part, at) => words[index + at]?.text.toLowerCase().includes(part)));
  if (typed.length > 0 && starts.length > 0) {
    anchor = starts.find((index) => index > cursor) ?? starts[0];
    cursor = anchor + typed.length - 1;
    picture.focus();
    draw();
    say(`${typed.length === 1 ? 'word' : 'words'} ${typed.length === 1 ? anchor + 1 : `${anchor + 1} to ${cursor + 1}`}: ${spoken(chosen())}`);
  } else {
    say(words.length === 0 ? 'no words are known of this page' : 'not found on this page');
  }
}

function spoken(some) {
  return some.map((word) => word.text).join(' ');
}

// The lists of panels and suggestions beside the picture, as the server writes them. Where they do not
// come, they are behind until the next change; what was done is saved all the same.
async function listAgain() {
  let page;
  try {
    page = (await answered(data.action)).fresh;
  } catch {
    return;
  }
  for (const list of ['rd-panel-list', 'rd-suggestion-list']) {
    const fresh = page.getElementById(list);
    const old = document.getElementById(list);
    if (fresh && old) {
      old.replaceWith(document.adoptNode(fresh));
      animate(fresh);
    }
  }
  const button = 'button[name="act"][value="reviewed"]';
  const now = page.getElementById('rd-review');
  if (now) {
    document.querySelector(button)?.replaceChildren(page.querySelector(button)?.textContent ?? '');
    suggestions = suggested(now.dataset.suggestions);
    draw();
  }
}

// ---- keys

function move(to, extend) {
  if (words.length === 0) {
    return;
  }
  cursor = Math.max(0, Math.min(words.length - 1, to));
  if (!extend) {
    anchor = cursor;
  }
  draw();
  say(spoken(chosen()));
}

function lineMove(step, extend) {
  const here = words[cursor];
  if (!here) {
    return;
  }
  const lines = [...new Set(words.map((word) => word.line))];
  const line = lines[lines.indexOf(here.line) + step];
  const candidates = words.map((word, index) => ({ word, index })).filter(({ word }) => word.line === line);
  if (candidates.length > 0) {
    candidates.sort((a, b) => Math.abs(a.word.x - here.x) - Math.abs(b.word.x - here.x));
    move(candidates[0].index, extend);
  }
}

function moveBox(event) {
  const step = event.shiftKey ? STEP * 5 : STEP;
  const across = { ArrowLeft: -step, ArrowRight: step }[event.key] ?? 0;
  const down = { ArrowUp: -step, ArrowDown: step }[event.key] ?? 0;
  if (event.altKey) {
    box = { ...box, width: Math.max(STEP, box.width + across), height: Math.max(STEP, box.height + down) };
  } else {
    box = {
      ...box,
      x: Math.max(0, Math.min(size.width - box.width, box.x + across)),
      y: Math.max(0, Math.min(size.height - box.height, box.y + down)),
    };
  }
  draw();
}

const KEYS = {
  n: reviewed,
  j: following,
  k: preceding,
  b: startBox,
  a: accept,
  x: refuse,
  w: () => reveal('page-reason'),
  g: toRecord,
  d: () => (open ? toOutcome() : toRecord()),
  '/': () => search.focus(),
  '[': () => select(-1),
  ']': () => select(1),
};

function named(event) {
  switch (event.key) {
    case 'ArrowLeft': move(cursor - 1, event.shiftKey); break;
    case 'ArrowRight': move(cursor + 1, event.shiftKey); break;
    case 'ArrowUp': lineMove(-1, event.shiftKey); break;
    case 'ArrowDown': lineMove(1, event.shiftKey); break;
    case 'Home': move(event.ctrlKey ? 0 : words.findIndex((word) => word.line === words[cursor]?.line), event.shiftKey); break;
    case 'End': move(event.ctrlKey ? words.length - 1 : words.findLastIndex((word) => word.line === words[cursor]?.line), event.shiftKey); break;
    case 'Enter': place(); break;
    case 'Delete': remove(); break;
    case 'Escape': box = null; selected = -1; anchor = cursor; draw(); say(); break;
    default: return false;
  }
  return true;
}

function keyed(event) {
  // Alt with an arrow goes back in the browser, unless it resizes a box.
  if (event.key === 'Tab' || event.metaKey || (event.altKey && !box)) {
    return;
  }
  let used = true;
  if ((event.ctrlKey && event.key.toLowerCase() === 'z') && open) {
    takeBack();
  } else if (box && event.key.startsWith('Arrow')) {
    moveBox(event);
  } else if (!open && ['Enter', 'Delete'].includes(event.key)) {
    used = false;
  } else if (!named(event)) {
    const key = event.key.toLowerCase();
    if (!letters || event.ctrlKey || event.altKey) {
      used = false;
    } else if (/^[1-9]$/.test(key) && open) {
      number(Number(key) - 1);
    } else if (KEYS[key] && (open || 'jkgd/[]'.includes(key))) {
      KEYS[key]();
    } else {
      used = false;
    }
  }
  if (used) {
    event.preventDefault();
  }
}

function number(index) {
  if (index >= reasons.length) {
    return;
  }
  setReason(index);
  if (selected >= 0 && selected < panels.length) {
    const changed = panels.map((panel, at) => (at === selected ? { ...panel, code: reasons[index].code } : panel));
    change(changed);
  } else {
    place();
  }
}

// ---- mouse: the first word and the last word; on scans two opposite corners; dragging too

function at(event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
  return { x: point.x, y: point.y };
}

function holds(thing, point) {
  return point.x >= thing.x && point.x <= thing.x + thing.width && point.y >= thing.y && point.y <= thing.y + thing.height;
}

function wordAt(point) {
  return words.findIndex((word) => holds({ x: word.x - 2, y: word.y - 2, width: word.width + 6, height: word.height + 4 }, point));
}

function spot(event) {
  const point = at(event);
  return { point, word: wordAt(point) };
}

function finish(from, to) {
  if (from.word >= 0 && to.word >= 0) {
    anchor = from.word;
    cursor = to.word;
    box = null;
  } else {
    box = around({ ...from.point, width: 0, height: 0 }, { ...to.point, width: 0, height: 0 });
  }
  firstClick = null;
  place();
}

function pressing(event) {
  if (event.button === 0) {
    pressed = spot(event);
  }
}

function released(event) {
  if (!pressed) {
    return;
  }
  const from = pressed;
  const to = spot(event);
  pressed = null;
  const dragged = Math.hypot(to.point.x - from.point.x, to.point.y - from.point.y) > 8;
  const hit = panels.findIndex((panel) => holds(panel, to.point));
  if (!open) {
    return;
  }
  if (dragged) {
    finish(from, to);
  } else if (firstClick) {
    finish(firstClick, to);
  } else if (hit >= 0) {
    selected = hit;
    draw();
    say(`panel ${hit + 1} of ${panels.length} chosen: 1 to 9 change its reason, Delete removes it`);
  } else {
    firstClick = to;
    if (to.word >= 0) {
      anchor = to.word;
      cursor = to.word;
    }
    draw();
    say(to.word >= 0 ? 'first word chosen: click the last one' : 'first corner chosen: click the opposite one');
  }
}

window.addEventListener('beforeunload', (event) => {
  if (unsaved()) {
    event.preventDefault();
  }
});

// Going back leads to a page as the site now has it. A link within the page, such as one to what was
// wrong in a form, comes here too and leads nowhere else.
window.addEventListener('popstate', () => {
  if (window.location.pathname !== new URL(data.action, window.location.href).pathname) {
    window.location.reload();
  }
});

start();
