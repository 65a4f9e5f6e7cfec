import type { RemarkCode } from '../../src/model/remark.ts'

/** What can be said of a source and its reading, in French; the English words are the model's. */
export const remarksFr = {
  'broken-characters':
    'certains caractères sont de l’UTF-8 abîmé\u00a0; enregistrez à nouveau le fichier depuis son original',
  'told-encoding': 'son codage n’est pas indiqué\u00a0; il a été lu en {encoding}, reconnu à ses lettres',
  'named-otherwise': 'son contenu n’est pas du format que dit son nom\u00a0; il a été lu comme {format}',
  'without-text': 'aucun texte n’y a été trouvé\u00a0; vérifiez que c’est le bon fichier',
  'attachments-apart': 'les pièces jointes sont lues comme des documents à part\u00a0: {names}',
  'attachments-left':
    'des pièces jointes ont été laissées de côté\u00a0: {names}\u00a0; enregistrez-les comme documents à côté de celui-ci',
  'uncounted-numbers':
    'les numéros que Word compte lui-même ne sont pas dans un .doc\u00a0; enregistrez-le en .docx si ses paragraphes sont numérotés',
  'page-furniture':
    '{words} mots qui entourent le document dans sa page ({share}\u00a0%) ont été laissés de côté, dont\u00a0: «\u00a0{sample}\u00a0»',
  'hidden-in-page':
    '{words} mots que la page ne montre pas ont été laissés de côté, dont\u00a0: «\u00a0{sample}\u00a0»',
  'unlabelled-line': 'une ligne sans libellé a été gardée dans la valeur de «\u00a0{label}\u00a0»',
  'unlabelled-value': 'une ligne sans libellé a été gardée à part',
  'unknown-label':
    'le libellé «\u00a0{label}\u00a0» n’est pas connu\u00a0; sa valeur a été gardée à part. Libellés connus\u00a0: data/tables/segment/record-labels.json',
  'unreadable-date': 'aucune date n’a pu être lue dans «\u00a0{text}\u00a0»',
  'empty-record': 'une activité sans aucune valeur a été gardée comme paragraphe',
  'corrections-broken':
    '{file} n’est pas utilisé\u00a0: ce n’est pas un objet JSON\u00a0; corrigez le document sur sa page',
  'correction-unknown':
    '«\u00a0{name}\u00a0» dans {file} n’est pas utilisé\u00a0: ce fait n’existe pas\u00a0; connus\u00a0: {known}',
  'correction-no-text':
    '«\u00a0{name}\u00a0» dans {file} n’est pas utilisé\u00a0: donnez un texte de 1 à 500 caractères, ou null s’il n’y en a pas',
  'correction-no-date':
    '«\u00a0{name}\u00a0» dans {file} n’est pas utilisé\u00a0: donnez un jour comme 2020-03-31, ou null s’il n’y en a pas',
  'correction-no-choice':
    '«\u00a0{name}\u00a0» dans {file} n’est pas utilisé\u00a0: donnez l’une de ces valeurs\u00a0: {choices}, ou null s’il n’y en a pas',
  'not-found': '{count} mots de la source ne sont trouvés par aucune recherche\u00a0: {words}',
  'unknown-text': 'un texte qu’aucune règle ne connaît a été gardé comme paragraphe',
  'hidden-text':
    '{count} mots de texte masqué ont été laissés de côté, les premiers après «\u00a0{place}\u00a0»',
  'deleted-text':
    '{count} mots supprimés en suivi des modifications ont été laissés de côté, les premiers après «\u00a0{place}\u00a0»',
  'placeholder-text':
    '{count} mots qui disent seulement quoi saisir ont été laissés de côté, les premiers après «\u00a0{place}\u00a0»',
  comments: '{count} commentaires ont été laissés de côté',
  'unread-parts': 'ce qui est incorporé n’a pas pu être lu\u00a0: {parts}',
  'unread-words': '{count} mots du fichier n’ont pas été lus, ainsi «\u00a0{sample}\u00a0»',
  'broken-part':
    '«\u00a0{part}\u00a0», dans le fichier, est abîmé\u00a0; ce qui pouvait en être lu a été pris',
  'number-gap':
    'le paragraphe {next} suit le paragraphe {after}\u00a0: vérifiez qu’aucun n’a été manqué entre eux',
  scraps:
    'des bribes de moins de deux mots ne sont pas des passages, mais imprimées à côté du texte\u00a0: {texts}',
  'picture-pages':
    'des pages qui sont des images sans texte ont été laissées de côté\u00a0: {pages}\u00a0; faites reconnaître leur texte\u00a0: passerelle index --ocr',
  'unrecognised-pages':
    'dans des pages qui sont des images, aucun texte n’a été reconnu (OCR)\u00a0: {pages}',
  'recognised-pages':
    'le texte des pages {pages} a été reconnu dans des images (OCR)\u00a0: comparez-le à la source avant de le citer',
  'illegible-pages':
    'des pages dont les polices ne disent pas quels caractères elles montrent ont été laissées de côté\u00a0: {pages}\u00a0; imprimez-les à nouveau en PDF',
  'line-numbers': 'les numéros de lignes en marge ont été laissés de côté, pages {pages}',
  'page-margins': 'des en-têtes et pieds de page ont été laissés de côté\u00a0: {texts}',
  'page-comments': 'des commentaires qui ne s’impriment pas ont été laissés de côté, pages {pages}',

  'empty-fields': 'rien sous\u00a0: {fields}',
  'provider-slip':
    '«\u00a0{name}\u00a0» est peut-être «\u00a0{usual}\u00a0», que {count} activités mentionnent',
  'provider-unknown': '«\u00a0{name}\u00a0» n’est connu comme aucune organisation',
  'near-duplicate': 'dit presque la même chose que {passage}',
  'dates-reversed': 'finit ({end}) avant de commencer ({start})',
  'period-too-long':
    'dure plus longtemps qu’aucune activité, du {start} au {end}\u00a0: ses dates ne comptent nulle part',
  'dates-beside-title': 'son titre dit {years}, sa date {dates}',
  'empty-annex': 'l’annexe «\u00a0{heading}\u00a0» est vide',
  'empty-heading': 'il n’y a rien sous le titre «\u00a0{heading}\u00a0»',
  'empty-document': 'le document n’a aucun passage',

  'not-a-document': 'ce n’est pas un document\u00a0; utilisez {formats}',
  'broken-link': 'c’est un lien qui ne mène nulle part\u00a0; mettez le fichier à sa place, ou supprimez-le',
  'linked-again': 'c’est un lien vers ce qui est déjà lu',
  'special-file':
    'ce n’est pas un fichier mais un tube, une prise ou un périphérique\u00a0; supprimez-le, ou mettez un fichier à sa place',
  'stray-corrections': 'il corrige {file}, qui n’est pas à côté\u00a0; mettez-l’y, ou supprimez-le',
  'folder-description': 'il décrit son dossier\u00a0; renommez-le si c’est un document',
  'unread-format': 'ce format n’est pas lu\u00a0; enregistrez-le en .docx, .pdf, .html ou .txt',
  'unread-sheet': 'les tableaux de ce format ne sont pas lus\u00a0; enregistrez-le en .xlsx ou .csv',
  'unread-slides': 'les diapositives ne sont pas lues\u00a0; enregistrez-les en .pdf',
  'unread-mail':
    'les messages de ce format ne sont pas lus\u00a0; enregistrez-le en .eml, et ses pièces jointes à côté',
  'unread-web-archive':
    'les pages enregistrées dans ce format ne sont pas lues\u00a0; enregistrez la page seule en .html',
  'unread-data':
    'les données de ce format ne sont pas lues\u00a0; enregistrez le texte en .docx, .html ou .txt, les tableaux en .csv',
  'unread-archive': 'les archives de ce format ne sont pas lues\u00a0; décompressez-la, ou faites-en un .zip',
  'unread-picture':
    'c’est une image\u00a0; faites reconnaître son texte (OCR) et enregistrez-la en .pdf ou .docx',
  'archive-apart':
    'c’est une archive\u00a0: décompressez-la et envoyez ses documents un à un, ou nommez-la .zip et mettez-la dans le dossier des données',
  'archive-empty': 'elle ne contient aucun document\u00a0; vérifiez que c’est la bonne archive',
  'archive-deep': 'des archives y sont emboîtées sur plus de {levels} niveaux\u00a0; décompressez-la',
  'broken-file':
    'il est abîmé ou n’est pas un {format}\u00a0; ouvrez-le dans son programme et enregistrez-le à nouveau',
  'too-large': 'il dépasse {megabytes} Mo\u00a0; partagez-le en plusieurs fichiers',
  'too-much-text': 'il contient plus de {characters} caractères\u00a0; partagez-le en plusieurs fichiers',
  'too-many-pages': 'il a {pages} pages\u00a0; partagez-le en plusieurs fichiers ({most} pages au plus)',
  'too-much-time': 'sa lecture prend plus de {seconds} secondes\u00a0; partagez-le en plusieurs fichiers',
  'too-much-memory': 'sa lecture demande trop de mémoire\u00a0; partagez-le en plusieurs fichiers',
  'too-deep': 'ses éléments sont imbriqués sur plus de {levels} niveaux\u00a0; enregistrez-le comme texte',
  encrypted: 'il est chiffré\u00a0; enregistrez-le sans mot de passe',
  'encrypted-word':
    'il est chiffré, ou c’est un ancien .doc\u00a0; enregistrez-le en .docx sans mot de passe',
  'broken-archive':
    'il est abîmé ou n’est pas une archive\u00a0; ouvrez-le dans son programme et enregistrez-le à nouveau',
  'too-many-parts':
    'il contient {parts} fichiers, {most} au plus sont lus\u00a0; enregistrez-le à nouveau sans pièces jointes',
  'part-explodes':
    '«\u00a0{part}\u00a0», qu’il contient, se décompresse en plus de {megabytes} Mo\u00a0; enregistrez-le à nouveau sans grandes pièces jointes',
  'archive-explodes':
    'il se décompresse en plus de {megabytes} Mo\u00a0; partagez-le, ou enregistrez-le à nouveau sans pièces jointes',
  'no-word-document': 'ce n’est pas un document Word\u00a0; enregistrez-le en .docx',
  'broken-pdf': 'ce n’est pas un PDF, ou il est abîmé ({reason})\u00a0; imprimez-le à nouveau en PDF',
  'no-text':
    'il ne contient aucun texte\u00a0; vérifiez que c’est le bon fichier, ou enregistrez-le à nouveau',
  scanned:
    'il est numérisé\u00a0: ses pages sont des images sans texte\u00a0; faites-le reconnaître\u00a0: passerelle index --ocr',
  unrecognised:
    'ses pages sont des images où aucun texte n’a été reconnu (OCR)\u00a0; numérisez-le à nouveau, ou saisissez son texte',
  'fonts-without-characters':
    'ses polices ne disent pas quels caractères elles montrent\u00a0; imprimez-le à nouveau en PDF, ou faites reconnaître son texte (OCR)',
  'null-characters':
    'il contient des caractères nuls\u00a0: ce n’est pas un fichier de texte\u00a0; enregistrez-le comme texte en UTF-8',
  'unknown-encoding': 'ses caractères ne sont dans aucun codage connu\u00a0; enregistrez-le en UTF-8',
  'garbled-encoding':
    'ses caractères ne donnent de mots dans aucun codage connu (le plus proche est {encoding})\u00a0; enregistrez-le en UTF-8',
  unreadable: 'il n’a pas pu être lu ({reason})\u00a0; enregistrez-le à nouveau, ou comme texte',

  'no-form': 'Envoyez le fichier en multipart/form-data, dans un champ nommé «\u00a0file\u00a0»',
  'broken-form':
    'Le formulaire est interrompu ou n’a pas de délimiteur\u00a0: envoyez-le à nouveau, en multipart/form-data',
  'several-files': 'Envoyez un fichier à la fois',
  'no-file': 'Choisissez un fichier',
  'body-too-large': 'Le fichier dépasse {megabytes} Mo\u00a0: partagez-le, et envoyez les parties une à une',
  'no-file-name': '«\u00a0{name}\u00a0» n’est pas un nom de fichier\u00a0: donnez le nom seul, sans dossiers',
  'outside-data': '«\u00a0{file}\u00a0» n’est pas dans le dossier des données\u00a0: renommez le fichier',
  'same-file-name':
    'Il y a déjà un document «\u00a0{id}\u00a0» ({file})\u00a0: demandez à le remplacer, ou renommez le fichier',
  'same-identifier': 'Il y a déjà un document «\u00a0{id}\u00a0» ({file})\u00a0: renommez le fichier',
  'not-shown-yet':
    '«\u00a0{file}\u00a0» a été publié, mais ne peut pas encore être montré\u00a0: réessayez dans un instant',
  'no-such-document': 'Il n’y a pas de document «\u00a0{id}\u00a0»',
  'not-corrigible':
    'Le document fait partie d’un autre fichier, à côté duquel rien ne peut être mis\u00a0: décompressez d’abord ce fichier',
  'bad-correction':
    '«\u00a0{name}\u00a0» n’est pas changé\u00a0: donnez un texte de 500 caractères au plus, ou un jour comme 2020-03-31',
  'no-such-draft':
    'Ce brouillon n’existe plus\u00a0: envoyez à nouveau le fichier, les brouillons sont gardés une heure',
  'inside-file':
    'Le document fait partie d’un autre fichier ({file})\u00a0: retirez-le de ce fichier, ou supprimez ce fichier',
  'not-stored': 'La modification n’a pas pu être enregistrée\u00a0: {reason}',
  'foreign-vote': 'Les pages d’autres sites ne donnent pas d’avis ici : donnez-le sur la page de la réponse',
  'foreign-draft':
    'Ce brouillon appartient à un autre navigateur\u00a0: envoyez de nouveau le fichier, ou donnez le jeton de ce serveur (ADMIN_TOKEN)',
  'busy-reading': 'Trop de fichiers sont en cours de lecture\u00a0; réessayez dans un moment',
  'busy-uploads': 'Trop de fichiers sont en cours d’envoi\u00a0; réessayez dans un moment',
  'index-busy': 'Un autre programme construit l’index en ce moment\u00a0; réessayez lorsqu’il aura terminé',
  'unknown-host':
    '«\u00a0{host}\u00a0» n’est pas un nom de ce serveur\u00a0: utilisez son adresse ou localhost, ou ajoutez ce nom à HOSTNAMES',
  'too-many-guesses':
    'Trop de jetons erronés sont venus de cette adresse\u00a0; réessayez dans {seconds} secondes',
  busy: 'Trop de modifications à la fois\u00a0; réessayez plus tard',
  'changes-off':
    'La modification des documents est désactivée\u00a0: démarrez le serveur avec ADMIN_TOKEN, et sans --from-cluster',
  'wrong-token':
    'Ce n’est pas le jeton de ce serveur (ADMIN_TOKEN), ou aucun n’a été donné\u00a0: demandez-le à qui s’en occupe',

  'query-cut': 'La requête est longue\u00a0: ses {characters} premiers caractères sont cherchés',
  'unbalanced-mark': '{mark} n’a pas son pendant, et n’est pas pris en compte',
  'lone-operator': '{word} ne joint rien à cette place\u00a0: il est cherché comme un mot',
  'unknown-field':
    '«\u00a0{name}\u00a0:\u00a0» n’est pas un champ\u00a0: il est cherché comme un mot. Champs\u00a0: cote, titre, pays, année, type, doc, de, langue',
  'incomplete-results':
    'Une partie de l’index n’a pas répondu\u00a0: il peut y avoir plus que ce qui est montré. Réessayez dans un instant',
  'words-alone':
    'Trouvé par les mots seuls\u00a0: ce qui est proche par le sens ne peut pas être cherché pour le moment',
  'unknown-value': '{field} n’a pas de «\u00a0{value}\u00a0»\u00a0: cherché comme des mots',
  'words-nowhere': 'Dans aucun passage\u00a0: {words}',
  'words-passed-over': 'Laissés de côté, car ils disent trop peu\u00a0: {words}',
} satisfies Record<RemarkCode, string>
