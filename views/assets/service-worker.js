// The one page that is shown where there is no connection, with what it needs; everything else comes from the server.

/** The server puts in the files, whose names change with their content. */
const files = ['{files}']
const offlinePage = '/offline'
const cacheName = `passerelle ${files.join(' ')}`

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll([offlinePage, ...files])))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  const old = (names) => names.filter((name) => name.startsWith('passerelle ') && name !== cacheName)
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name)))))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate' && request.method === 'GET') {
    event.respondWith(fetch(request).catch(() => caches.match(offlinePage)))
  } else if (files.includes(new URL(request.url).pathname)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
  }
})
