// What goes without script, and is easier with it: dropped files, the word that something is under way, results that show by themselves.
(() => {
  'use strict';

  const form = document.querySelector('form[data-drop]');
  if (form) {
    const input = form.querySelector('input[type=file]');
    form.querySelector('.drop-hint').hidden = false;
    addEventListener('dragover', event => {
      event.preventDefault();
      form.classList.add('dropping');
    });
    addEventListener('dragleave', event => event.relatedTarget || form.classList.remove('dropping'));
    addEventListener('drop', event => {
      event.preventDefault();
      form.classList.remove('dropping');
      if (event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
        form.requestSubmit();
      }
    });
  }

  // Said once to who listens, while the browser waits for the answer.
  const live = document.createElement('p');
  live.className = 'live';
  live.setAttribute('role', 'status');
  document.querySelector('main').append(live);
  let leaving = false;
  addEventListener('submit', event => {
    if (leaving) {
      event.preventDefault();
      return;
    }
    leaving = true;
    live.textContent = 'One moment …';
  });
  addEventListener('pageshow', () => {
    leaving = false;
    live.textContent = '';
  });

  // A field that opens a fold by an error's link must be seen.
  addEventListener('click', event => {
    const link = event.target.closest('.faults a');
    const field = link && document.getElementById(link.hash.slice(1));
    const fold = field && field.closest('details');
    if (fold) {
      fold.open = true;
    }
  });

  const watched = document.body.dataset.watch;
  if (watched) {
    document.querySelector('.watch-hint').hidden = false;
    const look = async () => {
      try {
        const answer = await fetch(watched.trim(), { headers: { accept: 'text/plain' } });
        if (!answer.ok || await answer.text() === 'done') {
          location.reload();
          return;
        }
      } catch {
        live.textContent = 'The program does not answer. Is it still running?';
      }
      setTimeout(look, 1000);
    };
    setTimeout(look, 1000);
  }
})();
