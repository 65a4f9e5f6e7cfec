import type { errorsEn } from './errors-en.ts'
import type { MessagesLike } from './message-shape.ts'

/** What is said where something can’t be had: too much is asked, or the engine is away. */
export const errorsFr: MessagesLike<typeof errorsEn> = {
  errorBusyTitle: 'Trop de demandes à la fois',
  errorBusy:
    'Il y a tant de demandes en ce moment que celle-ci n’a pas été traitée. Réessayez dans quelques secondes ; votre saisie est restée dans le champ.',
  errorTooMany:
    'Tant de demandes sont venues de votre adresse que celle-ci n’a pas été traitée. Réessayez dans une minute ; votre saisie est restée dans le champ.',
  errorSlowTitle: 'Cela a pris trop de temps',
  errorSlow:
    'Le traitement a été arrêté. Demandez moins à la fois ou réessayez ; votre saisie est restée dans le champ.',

  errorEngineTitle: 'La recherche n’est pas disponible pour l’instant',
  errorEngine:
    'Le moteur de recherche ne répond pas. Réessayez dans un instant\u00a0; ce que vous avez saisi est toujours dans le champ.',
}
