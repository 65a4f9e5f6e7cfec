import type { errorsEn } from './errors-en.ts'
import type { MessagesLike } from './message-shape.ts'

/** What is said where something can’t be had: too much is asked, or the engine is away. */
export const errorsEs: MessagesLike<typeof errorsEn> = {
  errorBusyTitle: 'Demasiadas solicitudes a la vez',
  errorBusy:
    'Hay tantas solicitudes en este momento que esta no se ha atendido. Vuelva a intentarlo en unos segundos; lo que escribió sigue en el campo.',
  errorTooMany:
    'Han llegado tantas solicitudes desde su dirección que esta no se ha atendido. Vuelva a intentarlo en un minuto; lo que escribió sigue en el campo.',
  errorSlowTitle: 'Esto ha tardado demasiado',
  errorSlow:
    'El trabajo se ha interrumpido. Pida menos a la vez o vuelva a intentarlo; lo que escribió sigue en el campo.',

  errorEngineTitle: 'La búsqueda no está disponible en este momento',
  errorEngine:
    'El motor de búsqueda no responde. Vuelva a intentarlo dentro de un momento; lo que escribió sigue en el recuadro.',
}
