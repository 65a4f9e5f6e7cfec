import type { RequestKind } from '../../../src/answer/requests/request-rules.ts'
import type { ContentLanguage } from '../../../src/model/language.ts'

/** Messages in each language, by the request that they are. */
export const takes: Record<ContentLanguage, [RequestKind, string[]][]> = {
  en: [
    [
      'part',
      [
        'What does paragraph 4 say?',
        '¶ 4',
        'para. 7',
        'Show me the last paragraph',
        'annex record 4',
        'footnote 1',
      ],
    ],
    [
      'part',
      [
        'paragraphs 2 to 4',
        'read paragraph no. 3 of the report',
        'What is in section 1.2?',
        'activity 4',
        'annex II',
      ],
    ],
    [
      'part',
      [
        'What does record 3 say about judges?',
        'go to paragraph 3',
        'I would like the full text of paragraph 5 please',
      ],
    ],
    [
      'section',
      ['What does the section on seminars say?', "What's in the annex?", 'the chapter about training'],
    ],
    [
      'documents',
      [
        'What documents do you have?',
        'List the reports',
        'Which files are available?',
        'what is in the collection of documents',
        'How many documents do you have now?',
      ],
    ],
    ['documents-about', ['Which documents mention Ghana?', 'Which reports are about counterfeiting?']],
    [
      'summary',
      [
        'Summarise the document in five points',
        'What is the report about?',
        'Give me an overview',
        'in a nutshell',
      ],
    ],
    [
      'summary',
      ['Show the outline', 'Which topics does the document cover?', 'what are the headings of the report'],
    ],
    ['author', ['Who wrote this document?', 'Who is the author?', 'Who issued the report?']],
    [
      'date',
      ['When was this document issued?', 'What is the date of the report?', 'when is the paper dated'],
    ],
    ['symbol', ["What is the document's symbol?"]],
    ['title', ['What is the title of the document?']],
    [
      'everything',
      ['List everything about Kenya', 'Where is Kenya mentioned?', 'All passages that mention judges'],
    ],
    ['acronym', ['What does TOA stand for?', 'What is the SPT?', 'meaning of the acronym SPT']],
    [
      'translate',
      [
        'translate paragraph 3',
        'Translate the report into Spanish',
        'in English, please',
        'in French',
        'in German?',
      ],
    ],
    ['rephrase', ['Rephrase paragraph 2', 'Tell me in your own words']],
    [
      'identity',
      ['Who are you?', 'Are you a robot?', 'Tell me about yourself', 'what kind of machine are you'],
    ],
    [
      'abilities',
      ['What can you do?', 'What questions can I ask?', 'How do you work?', 'how does this work'],
    ],
    ['languages', ['Which languages do you speak?', 'Do you understand Spanish?']],
    [
      'source',
      [
        'Give me the source',
        'How do you know that?',
        'Where did you find that?',
        'Where do you get that from?',
      ],
    ],
    ['doubt', ['Are you sure?', 'Is that right?']],
    ['hello', ['Hello!', 'Good evening']],
    ['thanks', ['Thank you very much for your help', 'ok great']],
    ['goodbye', ['Goodbye!', 'See you later']],
    ['insult', ['You are so stupid']],
  ],
  fr: [
    [
      'part',
      [
        'Que dit le paragraphe 5 ?',
        '¶ 2',
        'montre-moi la fiche n° 9',
        'le dernier paragraphe',
        'note de bas de page 1',
      ],
    ],
    [
      'part',
      [
        'les paragraphes 2 à 4',
        'lis-moi le texte intégral du paragraphe 3 du rapport',
        'section 1.2',
        "l'activité 4",
        'annexe II',
      ],
    ],
    [
      'part',
      [
        'que dit la fiche 3 sur les magistrats ?',
        'va à la note 1',
        'je voudrais le paragraphe trois',
        'renvoi 1',
      ],
    ],
    ['section', ['Que dit la section sur les séminaires ?', "Que contient l'annexe ?"]],
    [
      'documents',
      [
        'Quels documents as-tu ?',
        'Liste les rapports',
        'quels fichiers sont disponibles maintenant ?',
        'les documents de la collection',
      ],
    ],
    ['documents-about', ['Quels documents parlent de la contrefaçon ?', 'quels rapports sur les marques ?']],
    [
      'summary',
      ['Résume le document en cinq points', 'De quoi parle ce document ?', 'Donne-moi un aperçu', 'en bref'],
    ],
    [
      'summary',
      [
        'Quels sujets sont traités dans ce document ?',
        'Montre le plan du rapport',
        'quels sont les titres du document ?',
      ],
    ],
    ['author', ['Qui a écrit ce document ?', "Qui est l'auteur ?"]],
    [
      'date',
      [
        'De quand date ce document ?',
        'Quelle est la date du rapport ?',
        'quand le rapport a-t-il été publié ?',
      ],
    ],
    ['symbol', ['Quelle est la cote du document ?']],
    ['title', ["Quel est l'intitulé du document ?"]],
    [
      'everything',
      [
        'Dis-moi tout sur le Kenya',
        'Où le Kenya est-il mentionné ?',
        'tout ce qui est dit à propos du Kenya',
      ],
    ],
    ['acronym', ['Que veut dire TOA ?', "Qu'est-ce que le SPT ?", "que désigne l'acronyme SPT"]],
    [
      'translate',
      [
        'traduis le paragraphe 3',
        'Traduis le rapport en espagnol',
        "en français s'il te plaît",
        'en anglais',
        'en allemand ?',
      ],
    ],
    ['rephrase', ['Reformule le paragraphe 2', 'Explique avec tes propres mots']],
    ['identity', ['Qui es-tu ?', 'es-tu un robot ?', 'présente-toi', 'quel genre de machine es-tu, quoi']],
    ['abilities', ['Que peux-tu faire ?', 'comment fonctionnes-tu ?', 'quelles questions puis-je poser ?']],
    ['languages', ['Quelles langues parles-tu ?', "comprenez-vous l'espagnol ?"]],
    [
      'source',
      ['quelle est ta source ?', 'Comment le sais-tu ?', 'où as-tu trouvé cela ?', "d'où tiens-tu cela ?"],
    ],
    ['doubt', ['Es-tu sûr ?', 'est-ce exact ?']],
    ['hello', ['Bonjour !', 'enchanté']],
    ['thanks', ['Merci beaucoup pour ton aide', 'parfait']],
    ['goodbye', ['Au revoir', 'bonne journée et à bientôt']],
    ['insult', ['tu es vraiment nul']],
  ],
  es: [
    [
      'part',
      [
        '¿Qué dice el párrafo 3?',
        '¶ 2',
        'muéstrame la ficha n.º 2',
        'el último párrafo',
        'nota a pie de página 1',
      ],
    ],
    [
      'part',
      [
        'los párrafos 2 a 4',
        'léeme el texto completo del párrafo 3 del informe',
        'sección 1.2',
        'actividad 4',
        'anexo II',
      ],
    ],
    [
      'part',
      [
        '¿qué dice la ficha 3 sobre los jueces?',
        'busca el párrafo número 2',
        'quisiera ver el párrafo tres',
        'nota al pie 1',
      ],
    ],
    ['section', ['¿Qué dice la sección sobre los seminarios?', '¿Qué contiene el anexo?']],
    [
      'documents',
      [
        '¿Qué documentos tienes?',
        'Enumera los informes',
        '¿qué archivos hay disponibles ahora?',
        'los documentos de la colección',
      ],
    ],
    ['documents-about', ['¿Qué documentos mencionan a Ghana?', '¿qué informes tratan sobre las marcas?']],
    [
      'summary',
      [
        'Resume el documento en cinco puntos',
        '¿De qué trata el documento?',
        'Dame una visión general',
        'en pocas palabras',
      ],
    ],
    [
      'summary',
      [
        '¿Qué temas trata el documento?',
        'muestra la estructura del informe',
        '¿cuáles son los títulos del documento?',
      ],
    ],
    ['author', ['¿Quién escribió este documento?', '¿Quién es el autor del documento?']],
    ['date', ['¿De qué fecha es el documento?', '¿Cuándo se publicó el informe?']],
    ['symbol', ['¿Cuál es la signatura del documento?']],
    ['title', ['¿Cuál es el título del documento?']],
    ['everything', ['Dime todo sobre Kenya', '¿Dónde se menciona Kenya?', 'todo acerca de Kenya']],
    ['acronym', ['¿Qué significa TOA?', '¿Qué es el SPT?', 'define la sigla SPT']],
    [
      'translate',
      [
        'traduce el párrafo 3',
        'traduce el informe al francés',
        'en español, por favor',
        'en inglés',
        '¿en alemán?',
      ],
    ],
    ['rephrase', ['Reformula el párrafo 2', 'Explícalo con tus propias palabras']],
    ['identity', ['¿Quién eres?', '¿eres un robot?', 'preséntate', '¿qué clase de programa eres?']],
    ['abilities', ['¿Qué puedes hacer?', '¿cómo funcionas?', '¿qué preguntas puedo hacer?']],
    ['languages', ['¿Qué idiomas hablas?', '¿entiendes el francés?']],
    ['source', ['¿cuál es tu fuente?', '¿Cómo lo sabes?', '¿dónde lo has leído?', '¿de dónde lo sacas?']],
    ['doubt', ['¿Estás seguro de eso?', '¿es correcto?']],
    ['hello', ['¡Hola!', 'buenos días']],
    ['thanks', ['Muchas gracias por tu ayuda', 'perfecto']],
    ['goodbye', ['Adiós', 'hasta luego, que tenga un buen día']],
    ['insult', ['eres muy tonto']],
  ],
}

/** Questions about what documents say: no requests, though they are made of words that requests have too. */
export const leaves: Record<ContentLanguage, string[]> = {
  en: [
    'How many documents were seized?',
    'Who wrote to the customs administration about the 4 workshops?',
    'What is the last activity?',
    'Which countries are most cited in the reports on article 66.2?',
    'Where was the activity on geographical indications held?',
    'How many is that?',
    'When was the workshop held?',
    'What does WIPO do?',
    'Which paragraph was not adopted?',
    'Who provided it?',
    'How many people speak English at the office?',
    'What is the date of the workshop in Ghana?',
    'Who are the contacts?',
    'Which topics were covered by the Ghana workshop?',
  ],
  fr: [
    'Combien de documents ont été saisis ?',
    "Quelle est la dernière activité de l'EUIPO ?",
    "Où s'est tenue la table ronde sur le piratage ?",
    'Quels sont les pays les plus cités dans les rapports sur l’article 66.2 ?',
    'Qui a écrit au ministre ?',
    "Quelle est la date de l'atelier au Ghana ?",
    "De quoi parle l'atelier du Sénégal ?",
    'Comment fonctionne-t-il ?',
    'Quelles langues parle le formateur ?',
    'Que fait l’OMPI ?',
  ],
  es: [
    '¿Cuántos documentos fueron incautados?',
    '¿Cuál es la última actividad?',
    '¿Dónde se celebró el taller sobre indicaciones geográficas?',
    '¿Quién escribió al ministro?',
    '¿Cuál es la fecha del taller en Ghana?',
    '¿De qué trató el taller de Senegal?',
    '¿Qué hace la OMPI?',
    '¿Qué idiomas habla el formador?',
  ],
}
