-- What new installations begin with, for the visit types of those that were there before errands:
-- once, and only where nobody has written any of the four texts.
UPDATE "VisitType" AS type SET
  "errandNl" = given."errandNl",
  "errandEn" = given."errandEn",
  "customerNl" = given."customerNl",
  "customerEn" = given."customerEn"
FROM (VALUES
  (
    'CONTACT_CENTRE',
    'Bel eerst zelf de klantenservice met een gewone vraag. Kijk hoelang het duurt tot je antwoord hebt.',
    'First call customer service yourself with an ordinary question. See how long it takes to get an answer.',
    'Er luistert een collega mee om te leren. Heeft u liever van niet, zeg het gerust.',
    'A colleague is listening in to learn. If you would rather not, just say so.'
  ),
  (
    'TECHNICIAN',
    'Maak op onze site een afspraak met een monteur, tot aan de laatste knop. Welk tijdvak zou jij krijgen?',
    'Make an appointment with a technician on our site, up to the last button. Which time would you get?',
    'Mag mijn collega meekijken om te leren? Zegt u liever nee, dan is dat prima.',
    'May my colleague look on to learn? If you would rather not, that is fine.'
  ),
  (
    'DRIVER',
    'Volg een eigen bestelling van knop tot voordeur. Wanneer wist je waar je aan toe was?',
    'Follow an order of your own from button to front door. When did you know what to expect?',
    'Mag mijn collega meekijken om te leren? Zegt u liever nee, dan is dat prima.',
    'May my colleague look on to learn? If you would rather not, that is fine.'
  ),
  (
    'BACK_OFFICE',
    'Lees de laatste brief die je zelf van ons kreeg. Weet je daarna wat je moet doen?',
    'Read the last letter that you had from us yourself. Do you know what to do next?',
    '',
    ''
  ),
  (
    'CHAT',
    'Stel op onze site via de chat een vraag. Hoe vaak moest je iets opnieuw uitleggen?',
    'Ask a question in the chat on our site. How often did you have to explain again?',
    'Er leest een collega mee om te leren. Heeft u liever van niet, schrijf het gerust.',
    'A colleague is reading along to learn. If you would rather not, just write so.'
  )
) AS given ("code", "errandNl", "errandEn", "customerNl", "customerEn")
WHERE type."code" = given."code"
  AND type."errandNl" = '' AND type."errandEn" = ''
  AND type."customerNl" = '' AND type."customerEn" = '';
