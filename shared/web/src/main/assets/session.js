// Whoever types or clicks on a page is at work, although nothing reaches the site: their session is kept.
// Whoever was away is told before it ends, and may sign in elsewhere without losing what was typed.

const MINUTE = 60_000;
const USED = 'session-used';

const notice = document.getElementById('rd-session');
const lasts = Number(notice.dataset.minutes) * MINUTE;
let asking = false;

// The time is shared by all windows of the site, since the session is.
function used() {
  localStorage.setItem(USED, String(Date.now()));
}

function unused() {
  return Date.now() - Number(localStorage.getItem(USED));
}

function tell(words) {
  if (notice.textContent !== words) {
    notice.textContent = words;
  }
}

function whose(page) {
  return page.querySelector('.rd-header__account span')?.textContent;
}

// A new session has a new token, which the forms of this page need before they are sent; but not one of
// somebody else, who would send what they did not write.
async function keep() {
  if (asking || unused() < MINUTE) {
    return;
  }
  asking = true;
  try {
    const answer = await fetch(notice.dataset.home);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const token = fresh.querySelector('input[name="form-token"]');
    if (answer.ok && token && whose(fresh) === whose(document)) {
      document.querySelectorAll('input[name="form-token"]').forEach((field) => { field.value = token.value; });
      used();
      tell('');
    }
  } catch {
    // Without a connection the next key asks again.
  } finally {
    asking = false;
  }
}

used();
document.addEventListener('keydown', keep);
document.addEventListener('pointerdown', keep);
window.addEventListener('focus', keep);
setInterval(() => {
  if (unused() >= lasts) {
    tell('You are signed out. Sign in again in another window, then go on here: what you typed is still there.');
  } else if (unused() >= lasts - 2 * MINUTE) {
    tell('You will be signed out in 2 minutes, unless you press a key or click on this page.');
  } else {
    tell('');
  }
}, MINUTE / 4);
