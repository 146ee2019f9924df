// The keys and the mouse of the reviewing page. Without it the forms beside the picture do all of this.

const picture = document.getElementById('rd-review');
const drawing = document.getElementById('rd-panels');
const data = picture.dataset;
const SVG = 'http://www.w3.org/2000/svg';
const UNDO = 20;
const STEP = 6;

const words = JSON.parse(data.words).map(([x, y, width, height, line, text]) => ({ x, y, width, height, line, text }));
const reasons = Object.entries(JSON.parse(data.reasons)).map(([code, title]) => ({ code, title }));
const open = data.open === 'true';
const size = { width: picture.viewBox.baseVal.width, height: picture.viewBox.baseVal.height };

let mark = data.mark;
let panels = read(data.panels);
let undo = [];
let reason = remembered();
let cursor = 0;
let anchor = 0;
let selected = -1;
let box = null;
let firstClick = null;
let letters = true;
let saving = Promise.resolve();
let unsaved = false;

function read(text) {
  return text === '' ? [] : text.split(';').map((one) => {
    const [x, y, width, height, code] = one.split(' ');
    return { x: Number(x), y: Number(y), width: Number(width), height: Number(height), code };
  });
}

function write(list) {
  return list.map((p) => `${p.x.toFixed(2)} ${p.y.toFixed(2)} ${p.width.toFixed(2)} ${p.height.toFixed(2)} ${p.code}`).join(';');
}

function remembered() {
  const code = sessionStorage.getItem('reason');
  return Math.max(0, reasons.findIndex((one) => one.code === code));
}

// ---- what is shown

const tools = document.createElement('div');
tools.className = 'rd-tools';
tools.setAttribute('role', 'group');
tools.setAttribute('aria-label', 'Keys of the page');
const status = document.createElement('p');
status.className = 'govuk-body rd-status';
status.setAttribute('role', 'status');
picture.before(status);
picture.after(tools);

function button(words, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'govuk-button govuk-button--secondary rd-tool';
  made.textContent = words;
  made.addEventListener('click', act);
  tools.append(made);
  return made;
}

const choice = document.createElement('select');
choice.className = 'govuk-select rd-tool';
choice.setAttribute('aria-label', 'Current reason');
reasons.forEach((one, index) => {
  const option = document.createElement('option');
  option.value = String(index);
  option.textContent = index < 9 ? `${index + 1} ${one.title}` : one.title;
  choice.append(option);
});
choice.addEventListener('change', () => setReason(Number(choice.value)));

if (open) {
  tools.append(choice);
  button('N: nothing more to hide, next page', reviewed);
  button('Enter: hide the chosen words', place);
  button('B: box', startBox);
  button('Delete: remove panel', remove);
  button('Ctrl+Z: undo', takeBack);
  button('W: withhold page', () => reveal('page-reason'));
}
button('J: next page', () => go(data.next));
button('K: previous page', () => go(data.previous));
button('G: all pages of this record', toRecord);
const search = document.createElement('input');
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
const lettersButton = button('Letters are on', () => {
  letters = !letters;
  lettersButton.textContent = letters ? 'Letters are on' : 'Letters are off';
  lettersButton.setAttribute('aria-pressed', String(letters));
});
lettersButton.setAttribute('aria-pressed', 'true');

picture.setAttribute('tabindex', '0');
picture.setAttribute('role', 'application');

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
  status.textContent = `${name}, ${count}, ${more ?? (unsaved ? 'saving' : 'saved')}`;
}

function chosen() {
  return words.slice(Math.min(cursor, anchor), Math.max(cursor, anchor) + 1);
}

function chosenLines() {
  const lines = new Map();
  chosen().forEach((word) => {
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
  if (!open) {
    return;
  }
  undo = undo.concat([panels]).slice(-UNDO);
  panels = next;
  selected = Math.min(selected, panels.length - 1);
  save();
}

function save() {
  unsaved = true;
  draw();
  say();
  saving = saving.then(async () => {
    const answer = await fetch(data.action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Form-Token': data.token },
      body: new URLSearchParams({ act: 'panels', mark, panels: write(panels) }),
      keepalive: true,
    });
    const told = answer.ok ? await answer.json() : { problem: 'Not saved: load the page again' };
    if (told.problem) {
      say(told.problem);
      return;
    }
    mark = told.mark;
    document.querySelectorAll('input[name="mark"]').forEach((field) => { field.value = mark; });
    unsaved = false;
    say();
    await listAgain();
  }).catch(() => say('Not saved: there is no connection'));
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
  const added = chosenLines()
    .map((line) => within({ x: line.x - 1, y: line.y - 1, width: line.width + 2, height: line.height + 2 }))
    .map((line) => ({ ...line, code: reasons[reason].code }));
  if (added.length > 0) {
    selected = -1;
    anchor = cursor;
    change(panels.concat(added));
  }
}

function remove() {
  if (panels.length === 0) {
    return;
  }
  const gone = selected >= 0 ? selected : panels.length - 1;
  selected = -1;
  change(panels.filter((_, index) => index !== gone));
}

function takeBack() {
  if (undo.length > 0) {
    panels = undo.at(-1);
    undo = undo.slice(0, -1);
    selected = -1;
    save();
  }
}

function select(step) {
  if (panels.length > 0) {
    selected = (selected + step + panels.length) % panels.length;
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

async function reviewed() {
  await saving;
  document.querySelector('button[name="act"][value="reviewed"]')?.click();
}

async function go(address) {
  await saving;
  if (address) {
    window.location.assign(address);
  }
}

function toRecord() {
  go(data.action.replace(/\/pages\/[0-9]+$/, '/outcome'));
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
  const typed = search.value.trim().toLowerCase();
  const after = words.findIndex((word, index) => index > cursor && word.text.toLowerCase().includes(typed));
  const at = after >= 0 ? after : words.findIndex((word) => word.text.toLowerCase().includes(typed));
  if (typed && at >= 0) {
    cursor = at;
    anchor = at;
    picture.focus();
    draw();
    say(`word ${at + 1}: ${words[at].text}`);
  } else {
    say('not found on this page');
  }
}

// The list of panels beside the picture, as the server writes it.
async function listAgain() {
  const answer = await fetch(data.action);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('rd-panel-list');
  const old = document.getElementById('rd-panel-list');
  if (fresh && old) {
    old.replaceWith(document.adoptNode(fresh));
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
  say(chosen().map((word) => word.text).join(' '));
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
  j: () => go(data.next),
  k: () => go(data.previous),
  b: startBox,
  w: () => reveal('page-reason'),
  g: toRecord,
  d: toRecord,
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

picture.addEventListener('keydown', (event) => {
  if (event.key === 'Tab' || event.metaKey) {
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
});

function number(index) {
  if (index >= reasons.length) {
    return;
  }
  setReason(index);
  if (selected >= 0) {
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

let pressed = null;
picture.addEventListener('pointerdown', (event) => {
  if (event.button === 0) {
    pressed = spot(event);
  }
});
picture.addEventListener('pointerup', (event) => {
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
});

window.addEventListener('beforeunload', (event) => {
  if (unsaved) {
    event.preventDefault();
  }
});

if (data.nextPicture) {
  new Image().src = data.nextPicture;
}
choice.value = String(reason);
draw();
say();
