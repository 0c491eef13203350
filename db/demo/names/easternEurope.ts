import { nameList } from "./nameList.ts";

export const ukrainian = nameList({
  female: `Oksana|Oxana|Оксана, Olena|Elena|Олена, Natalia|Nataliia|Natalja|Наталія, Iryna|Irina|Ірина, Tetiana|Tatjana|Tetjana,
    Svitlana|Svetlana|Switlana, Yulia|Yuliia|Julia|Julija, Kateryna|Katerina|Ekaterina, Anastasiia|Anastasia|Anastasija, Viktoriia|Viktoria|Wiktorija,
    Daria|Dariia|Darja, Maryna|Marina, Hanna|Anna|Ganna, Mariia|Maria|Marija, Liudmyla|Ljudmyla|Lyudmila, Halyna|Galina|Halina, Nadiia|Nadija,
    Sofiia|Sofia|Sofija, Alina, Larysa|Larissa, Valentyna|Valentina, Inna, Yana|Jana, Polina, Solomiia|Solomija, Zlata, Bohdana, Lesia|Lesja, Vira|Wira, Diana`,
  male: `Oleksandr|Alexander|Olexandr|Олександр, Serhii|Sergej|Serhij|Sergiy, Andrii|Andrij|Andrey|Андрій, Volodymyr|Wladimir|Wolodymyr, Dmytro|Dmitri|Dmitrij,
    Oleh|Oleg, Ivan|Iwan, Mykola|Nikolai, Yurii|Jurij|Yuriy, Viktor|Wiktor, Maksym|Maxim|Maksim, Artem|Artjom, Yevhen|Jewhen|Evgen, Bohdan|Bogdan,
    Taras, Denys|Denis, Roman, Vitalii|Witalij|Vitaliy, Pavlo|Pawlo|Pavel, Mykhailo|Mychajlo|Michail, Kyrylo|Kirill, Danylo|Danilo|Daniil, Ihor|Igor,
    Nazar, Tymofii|Timofej, Matvii|Matwij, Petro, Stanislav|Stanislaw, Vadym|Wadim, Illia|Ilja`,
  family: `Schewtschenko|Shevchenko|Ševčenko|Шевченко, Kovalenko|Kowalenko|Коваленко, Bondarenko, Tkachenko|Tkatschenko, Kravchenko|Krawtschenko, Boiko|Bojko|Boyko,
    Koval|Kowal, Melnyk|Melnik, Shevchuk|Schewtschuk, Polishchuk|Polischtschuk, Lysenko|Lyssenko, Marchenko|Martschenko, Savchenko|Sawtschenko, Rudenko,
    Petrenko, Moroz|Moros, Klymenko|Klimenko, Pavlenko|Pawlenko, Oliinyk|Olijnyk|Oleynik, Hryhorenko|Grigorenko, Zinchenko|Sintschenko, Tymoshenko|Timoschenko,
    Kharchenko|Chartschenko, Panchenko|Pantschenko, Honcharenko|Gontscharenko|Hontscharenko, Vasylenko|Wassylenko, Romanenko, Ponomarenko, Kuzmenko|Kusmenko,
    Levchenko|Lewtschenko, Sydorenko|Sidorenko, Didenko, Nechyporenko|Netschyporenko, Zhuk|Schuk, Kolesnyk|Kolesnik, Hrytsenko|Grizenko, Moskalenko, Yushchenko|Juschtschenko,
    Babenko, Horbunov/Horbunova|Gorbunow/Gorbunowa, Kozlov/Kozlova|Koslow/Koslowa, Bilyk|Bilik, Kushnir|Kuschnir, Marchuk|Martschuk, Vdovychenko|Wdowytschenko,
    Yakovenko|Jakowenko, Chornyi/Chorna|Tschornyj/Tschorna, Zaitsev/Zaitseva|Saizew/Saizewa, Danylchenko|Daniltschenko, Stepanenko`,
});

export const russian = nameList({
  female: `Jelena|Elena|Yelena|Елена, Olga, Natalja|Natalia|Natalya, Irina, Tatjana|Tatiana, Swetlana|Svetlana, Jekaterina|Ekaterina, Anna, Marina, Ljudmila|Lyudmila,
    Galina, Nina, Darja|Daria, Alexandra, Xenia|Ksenia, Polina, Vera|Wera, Julia|Yulia, Walentina|Valentina, Larissa`,
  male: `Alexander|Aleksandr|Alexandr|Александр, Sergej|Sergey|Sergei, Dmitri|Dmitry|Dmitrij, Andrej|Andrey, Alexej|Alexey|Aleksej, Michail|Mikhail, Iwan|Ivan,
    Wladimir|Vladimir, Nikolai|Nikolay, Jurij|Yuri|Juri, Igor, Oleg, Pawel|Pavel, Maxim|Maksim, Viktor|Wiktor, Konstantin, Jewgenij|Evgeny|Jewgeni, Anton, Roman, Artjom|Artem`,
  family: `Iwanow/Iwanowa|Ivanov/Ivanova|Иванов/Иванова, Smirnow/Smirnowa|Smirnov/Smirnova, Kusnezow/Kusnezowa|Kuznetsov/Kuznetsova, Popow/Popowa|Popov/Popova,
    Wassiljew/Wassiljewa|Vasiliev/Vasilieva, Petrow/Petrowa|Petrov/Petrova, Sokolow/Sokolowa|Sokolov/Sokolova, Michailow/Michailowa|Mikhailov/Mikhailova,
    Nowikow/Nowikowa|Novikov/Novikova, Fjodorow/Fjodorowa|Fedorov/Fedorova, Morosow/Morosowa|Morozov/Morozova, Wolkow/Wolkowa|Volkov/Volkova,
    Alexejew/Alexejewa|Alekseev/Alekseeva, Lebedew/Lebedewa|Lebedev/Lebedeva, Semjonow/Semjonowa|Semenov/Semenova, Jegorow/Jegorowa|Egorov/Egorova,
    Pawlow/Pawlowa|Pavlov/Pavlova, Koslow/Koslowa|Kozlov/Kozlova, Orlow/Orlowa|Orlov/Orlova, Makarow/Makarowa|Makarov/Makarova`,
});

export const polish = nameList({
  female:
    "Agnieszka, Anna, Katarzyna, Małgorzata|Malgorzata, Ewa, Magdalena, Joanna, Monika, Zofia, Barbara, Beata, Aleksandra, Dorota, Iwona, Karolina",
  male: "Piotr, Krzysztof, Andrzej, Tomasz, Paweł|Pawel, Marcin, Michał|Michal, Jan, Grzegorz, Łukasz|Lukasz, Adam, Marek, Mateusz, Zbigniew, Jakub",
  family: `Kowalski/Kowalska, Nowak, Wiśniewski/Wiśniewska|Wisniewski/Wisniewska, Wójcik|Wojcik, Kowalczyk, Kamiński/Kamińska|Kaminski/Kaminska, Lewandowski/Lewandowska,
    Zieliński/Zielińska|Zielinski/Zielinska, Szymański/Szymańska|Szymanski/Szymanska, Woźniak|Wozniak, Dąbrowski/Dąbrowska|Dabrowski/Dabrowska, Kozłowski/Kozłowska, Mazur, Krawczyk`,
});

export const romanian = nameList({
  female:
    "Maria, Elena, Ioana, Andreea, Mihaela, Ana, Cristina, Alexandra, Daniela, Gabriela, Georgiana, Florentina, Simona, Roxana, Mădălina|Madalina, Larisa",
  male: "Andrei, Alexandru, Ion, Mihai, Ionuț|Ionut, Cristian, Florin, Adrian, Marius, Constantin, Gheorghe, Vasile, Nicolae, Bogdan, Dumitru, Cătălin|Catalin",
  family:
    "Popescu, Ionescu, Popa, Radu, Dumitru, Stan, Stoica, Gheorghe, Matei, Ciobanu, Rusu, Constantin, Marin, Munteanu, Lazăr|Lazar, Florea, Mocanu, Ilie, Lupu, Șerban|Serban, Dragomir, Căldăraru|Caldararu",
});

export const bulgarian = nameList({
  female:
    "Maria|Мария, Ivanka|Iwanka, Elena, Yordanka|Jordanka, Daniela, Desislava|Dessislawa, Gergana, Nikoleta, Petya|Petja, Radka, Silvia, Stefka, Tsvetelina|Zwetelina, Zlatka, Krasimira|Krassimira",
  male: "Georgi|Георги, Ivan|Iwan, Dimitar|Dimiter, Nikolay|Nikolai, Petar|Peter, Hristo|Christo, Stefan, Todor, Plamen, Krasimir|Krassimir, Angel, Asen|Assen, Rumen, Svetoslav|Swetoslaw, Mehmed, Yordan|Jordan",
  family: `Ivanov/Ivanova|Iwanow/Iwanowa, Georgiev/Georgieva|Georgiew/Georgiewa, Dimitrov/Dimitrova|Dimitrow/Dimitrowa, Petrov/Petrova, Nikolov/Nikolova, Hristov/Hristova|Christow/Christowa,
    Stoyanov/Stoyanova|Stojanow/Stojanowa, Todorov/Todorova, Iliev/Ilieva, Angelov/Angelova, Asenov/Asenova, Yordanov/Yordanova|Jordanow/Jordanowa, Kolev/Koleva, Marinov/Marinova, Mehmedov/Mehmedova`,
});

export const southSlavic = nameList({
  female:
    "Jelena, Marija, Ana, Milica, Ivana, Dragana, Snežana|Snezana, Amina, Emina, Lejla|Leila, Aleksandra, Vesna, Ljiljana, Sanela, Azra, Nermina, Biljana, Jasmina, Senada, Zorica",
  male: "Nikola, Marko, Stefan, Dragan, Zoran, Goran, Milan, Aleksandar, Emir, Amir, Haris, Mirza, Ivan, Luka, Dejan, Bojan, Edin, Senad, Slobodan, Miroslav",
  family: `Petrović|Petrovic, Jovanović|Jovanovic, Nikolić|Nikolic, Marković|Markovic, Đorđević|Djordjevic|Dordevic, Stojanović|Stojanovic, Ilić|Ilic, Hodžić|Hodzic, Čengić|Cengic, Begić|Begic,
    Horvat, Kovačević|Kovacevic, Babić|Babic, Marić|Maric, Halilović|Halilovic, Delić|Delic, Osmanović|Osmanovic, Ristić|Ristic, Trajkovski/Trajkovska, Stankovic|Stanković, Kovač|Kovac, Imširović|Imsirovic`,
});

export const albanian = nameList({
  female:
    "Arta, Vjosa, Drita, Teuta, Blerta, Elira, Fatime, Valbona, Mimoza, Albana, Shpresa, Besa, Elona, Rina, Arbnora, Edona, Liridona, Merita",
  male: "Arben, Besnik, Agim, Blerim, Dardan, Driton, Fatos, Ilir, Luan, Valon, Kujtim, Shkelzen|Shkëlzen, Burim, Artan, Granit, Bekim, Naim, Labinot",
  family:
    "Hoxha, Krasniqi, Gashi, Berisha, Shala, Morina, Bytyqi|Bytyçi, Kelmendi, Rexhepi, Osmani, Ahmeti, Selimi, Kastrati, Dervishi, Leka, Shehu, Gjoka, Prifti, Marku, Zeqiri, Haliti",
});

export const georgian = nameList({
  female:
    "Nino|ნინო, Tamar|Tamari, Ketevan|Ketewan, Mariam, Ana, Natia, Salome, Eka, Lela, Maka, Khatuna|Chatuna, Tea",
  male: "Giorgi|გიორგი, Davit|David|Dawit, Levan|Lewan, Irakli, Zurab|Surab, Nika, Luka, Vakhtang|Wachtang, Otar, Tornike, Mikheil|Micheil, Zaza",
  family:
    "Beridze|Beridse, Kapanadze|Kapanadse, Gelashvili|Gelaschwili, Maisuradze|Maissuradse, Lomidze|Lomidse, Tsiklauri|Ziklauri, Giorgadze|Giorgadse, Kiknadze|Kiknadse, Mchedlishvili|Mtschedlischwili, Nozadze|Nosadse, Dolidze|Dolidse, Khutsishvili|Chuzischwili",
});
