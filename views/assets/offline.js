// Keeps the page that is shown where there is no connection.

if (window.isSecureContext) navigator.serviceWorker?.register('/service-worker.js').catch(() => {})
