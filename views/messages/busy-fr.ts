/** Of the server’s limits, in French. */
export const busyFr = {
  errorBusyTitle: 'Trop de demandes à la fois',
  errorBusy:
    'Il y a tant de demandes en ce moment que celle-ci n’a pas été traitée. Réessayez dans quelques secondes ; votre saisie est restée dans le champ.',
  errorTooMany:
    'Tant de demandes sont venues de votre adresse que celle-ci n’a pas été traitée. Réessayez dans une minute ; votre saisie est restée dans le champ.',
  errorSlowTitle: 'Cela a pris trop de temps',
  errorSlow:
    'Le traitement a été arrêté. Demandez moins à la fois ou réessayez ; votre saisie est restée dans le champ.',
}
