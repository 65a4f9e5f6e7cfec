/** Of the server’s limits, in Spanish. */
export const busyEs = {
  errorBusyTitle: 'Demasiadas solicitudes a la vez',
  errorBusy:
    'Hay tantas solicitudes en este momento que esta no se ha atendido. Vuelva a intentarlo en unos segundos; lo que escribió sigue en el campo.',
  errorTooMany:
    'Han llegado tantas solicitudes desde su dirección que esta no se ha atendido. Vuelva a intentarlo en un minuto; lo que escribió sigue en el campo.',
  errorSlowTitle: 'Esto ha tardado demasiado',
  errorSlow:
    'El trabajo se ha interrumpido. Pida menos a la vez o vuelva a intentarlo; lo que escribió sigue en el campo.',
}
