import { nameList } from "./nameList.ts";

export const arabic = nameList({
  female: `Fatima|Fatma|Fatimah|فاطمة, Aisha|Aischa|Ayesha, Maryam|Mariam|مريم, Nour|Nur|Noor, Rana, Hala, Rima|Reema, Amal, Layla|Leila|Laila|ليلى, Samira, Zeinab|Zainab|Zaynab,
    Khadija|Chadidscha|Khadidja, Hanan, Iman|Eman, Dalia, Lina|Leena, Yasmin|Jasmin|Yasmine, Rasha|Rascha, Manal, Huda|Houda, Salma|Selma, Aya|Aja, Sara|Sarah, Ghada, Nadia|Nadja,
    Wafa|Wafaa, Batoul|Batul, Sahar, Abir|Abeer, Rahaf, Hiba|Heba, Israa|Esraa, Bayan|Bajan, Nesrin|Nisrin|Nisreen, Suad|Souad, Rawan, Asma|Asmaa, Duaa|Doaa, Ruba, Sana|Sanaa`,
  male: `Mohammed|Muhammad|Mohamad|Mohamed|Muhammed|محمد, Ahmad|Ahmed|Achmed|أحمد, Yousef|Jussuf|Yusuf|Youssef|يوسف, Ali|علي, Omar|Umar, Khaled|Chaled|Khalid|خالد, Mahmoud|Mahmud, Hassan|Hasan,
    Hussein|Husain|Hussain|Hossein, Ibrahim|Ebrahim, Abdullah|Abdallah|Abdulla, Mustafa|Mostafa|Moustafa, Bilal|Belal, Samer|Samir, Rami, Fadi, Anas, Bassel|Basil, Nizar|Nisar, Ziad|Ziyad|Sijad,
    Tarek|Tariq|Tarik, Wael|Wail, Majd|Madschd, Firas|Feras, Karim|Kareem, Said|Saeed|Sayed, Jamal|Dschamal|Gamal, Hamza|Hamsa, Ismail|Esmail, Kamal, Osama|Usama, Amjad|Amdschad, Adnan,
    Marwan, Haitham|Haytham, Mazen|Masen, Louay|Luay, Imad|Emad, Yasser|Jasser|Yaser, Abdulrahman|Abdelrahman|Abdul Rahman`,
  family: `Al-Ahmad|Alahmad|Al Ahmad, Al-Hassan|Alhassan|Al Hasan, Haddad|Hadad, Al-Khatib|Alkhatib|Al-Chatib, Al-Masri|Almasri|El Masri, Darwish|Darwisch|Darwich, Al-Najjar|Alnajjar|Nadschar,
    Hamdan, Ibrahim, Saleh|Salih, Khalil|Chalil|خليل, Mansour|Mansur, Al-Ali|Alali|العلي, Al-Hussein|Alhussein, Othman|Osman|Uthman, Shami|Al-Shami|Alschami, Halabi|Al-Halabi|Alhalabi,
    Qasim|Kassem|Qassem, Abbas, Jaber|Jabir|Dschaber, Nasser|Nasr, Issa|Isa, Al-Mohammad|Almohammad|Al Mohamad, Shaaban|Schaban, Taha, Yassin|Jassin|Yasin, Barakat, Hamad|Hammad, Al-Omar|Alomar,
    Sulaiman|Suleiman|Soliman, Al-Jaburi|Aljabouri|Al-Dschaburi, Al-Rifai|Alrifai|Refai, Kanaan|Kenan, Zein|Zain|Al-Zein, Mahfouz|Mahfus, Rahal|Rahhal, Al-Salem|Alsalem, Ayoub|Ajub|Ayub, Shahin|Schahin, Ghazal`,
});

export const kurdish = nameList({
  female:
    "Berfin|Berfîn, Rojin|Rojîn|Roschin, Dilan, Evin|Evîn, Zilan, Nesrin, Hêvîn|Hevin, Jiyan|Jian, Ronahi|Ronahî, Shirin|Schirin|Sirin, Gulistan|Gülistan, Avin|Avan, Perwin|Parwin|Pervin, Shilan|Schilan, Narin, Viyan",
  male: "Azad|Asad, Baran, Rêber|Reber, Serhat, Rojhat, Dilshad|Dilschad, Sherko|Scherko, Karwan, Hiwa, Rebin, Kawa, Aras, Diyar|Dijar, Mazlum|Maslum, Ferhad|Farhad, Jwan|Ciwan, Alan, Hogir",
  family:
    "Ibrahim|Ibrahîm, Hesso|Hasso, Sheikho|Scheicho|Şêxo, Mustafa, Khalil|Xelil, Demir, Barzani, Amin, Rashid|Raschid, Osman, Hamo|Hammo, Kaya, Ali, Yildiz|Yıldız, Mirza, Omar, Bozan, Temo, Murad, Jaff",
});

export const turkish = nameList({
  female: `Ayşe|Ayse|Aysche, Fatma, Emine, Hatice, Zeynep|Zeyneb, Elif, Meryem, Şerife|Serife, Sultan, Hanife, Gülsüm|Guelsuem|Gulsum, Özlem|Oezlem|Ozlem, Yasemin, Esra, Kübra|Kuebra|Kubra, Derya, Songül|Songuel,
    Sevgi, Nurcan, Tuğba|Tugba, Büşra|Busra|Buesra, Gamze, Melek, Aslı|Asli, Ebru`,
  male: `Mehmet|Mehmed, Mustafa, Ahmet, Ali, Hüseyin|Hueseyin|Huseyin, Hasan, İbrahim|Ibrahim, Murat, Ömer|Oemer|Omer, Osman, Yusuf, Emre, Burak, Kemal, Serkan, Fatih, Hakan, Gökhan|Goekhan|Gokhan, Uğur|Ugur, Cem,
    Tolga, Volkan, Orhan, İsmail|Ismail, Barış|Baris`,
  family: `Yılmaz|Yilmaz, Kaya, Demir, Şahin|Sahin|Schahin, Çelik|Celik, Yıldız|Yildiz, Yıldırım|Yildirim, Öztürk|Oeztuerk|Ozturk, Aydın|Aydin, Özdemir|Oezdemir|Ozdemir, Arslan|Aslan, Doğan|Dogan, Kılıç|Kilic,
    Çetin|Cetin, Kara, Koç|Koc, Kurt, Özkan|Oezkan|Ozkan, Şimşek|Simsek, Polat, Korkmaz, Çakır|Cakir, Erdoğan|Erdogan, Yavuz, Güneş|Gunes|Guenes, Aksoy, Bulut, Tekin, Keskin, Ünal|Uenal|Unal`,
});

export const iranian = nameList({
  female:
    "Maryam|Mariam|مریم, Zahra|Sahra, Fatemeh|Fateme, Leila|Laila, Sara, Narges|Nargess, Shirin|Schirin, Parisa, Mahsa, Nasrin, Azadeh|Asadeh, Elham, Niloufar|Nilufar, Bahar, Samira, Roya, Mina, Setareh, Shadi|Schadi, Yasaman",
  male: "Reza|Resa, Ali|علی, Hossein|Hussein|Hosein, Mehdi|Mahdi, Amir, Mohammad|Muhammad, Saeed|Said, Hamid, Majid|Madschid, Behnam, Farhad, Kourosh|Kurosch, Arash|Arasch, Babak, Siamak, Navid|Nawid, Omid, Peyman|Paiman, Ramin, Milad",
  family:
    "Ahmadi, Hosseini|Husseini|Hoseini, Karimi, Rezaei|Rezai|Resaei, Mohammadi, Moradi, Jafari|Dschafari, Rahimi, Hashemi|Haschemi, Sadeghi|Sadeqi, Ebrahimi, Ghasemi|Qasemi, Akbari, Kazemi|Kasemi, Shirazi|Schirasi, Tehrani, Nazari|Nasari, Farahani, Rostami, Soltani",
});

export const afghan = nameList({
  female:
    "Fatima|Fatema, Zahra|Sahra|زهرا, Maryam|Mariam, Shabnam|Schabnam, Freshta|Fereshta|Frischta, Parwana|Parvana, Nargis|Narges, Laila|Leila, Zarghuna|Sarghuna, Masuma|Massouma, Sediqa|Sediqeh|Siddiqa, Hosna|Husna, Marwa, Palwasha|Palwascha, Nasima|Nassima, Shukria|Schukria, Farida, Sima, Roqia|Ruqia, Malalai",
  male: `Mohammad|Muhammad|Mohamad|محمد, Ahmad|Ahmed, Abdul|Abdol, Najib|Nadschib|Najibullah, Hamid|Hameed, Mirwais|Mirwaiss, Zabihullah|Sabihullah, Esmatullah|Ismatullah, Rahmatullah, Nasir|Naser, Farid|Fareed, Jawad|Dschawad|Javad,
    Reza|Resa, Sayed|Said|Sayyed, Ghulam|Gholam, Wahid|Waheed, Omid|Omeed, Ramin, Habibullah|Habib Ullah, Sharif|Scharif, Noorullah|Nurullah, Khalil|Chalil, Hashmat|Haschmat, Edris|Idris`,
  family: `Ahmadi|Ahmady, Rahimi|Rahimy, Karimi|Karimy, Hosseini|Husseini|Hussaini, Mohammadi|Muhammadi, Sharifi|Scharifi, Nazari|Nasari, Haidari|Heidari|Haidary, Rezai|Rezaie|Resai, Noori|Nuri, Amiri|Amiry, Safi, Stanikzai|Staneksai,
    Ahmadzai|Ahmadsai, Yousafzai|Jussufsai, Wardak, Popal, Zadran|Sadran, Hakimi, Qaderi|Kaderi, Sultani|Soltani, Alizada|Alisada|Alizadeh, Faizi|Faisi, Azizi|Asisi, Mirzai|Mirsai, Habibi, Sadat, Omari, Zazai, Barakzai`,
});

export const maghrebi = nameList({
  female:
    "Fatima|Fatma, Khadija|Khadidja, Naima, Samira, Nadia, Latifa, Malika, Amina, Hajar|Hadjar, Soukaina|Sukaina, Meriem|Mariam, Zineb|Zeineb, Houria, Karima, Salima, Ilham",
  male: "Mohamed|Mohammed|Mohammad, Ahmed, Youssef|Yousef|Jussuf, Hicham|Hischam|Hisham, Rachid|Raschid|Rashid, Karim, Abdelkader|Abdel Kader, Said, Hamza, Mehdi, Nabil, Sofiane|Soufian, Bilal, Yassine|Jassin, Abderrahim, Tarik|Tarek",
  family:
    "El Amrani|Elamrani, Benali|Ben Ali, Bouzid|Busid, El Idrissi|Elidrissi, Alaoui|Alawi, Benjelloun, Cherif|Scherif, Haddad, Mansouri|Mansuri, Ziani|Siani, Belhaj|Bel Hadj, Khelifi|Chelifi, Trabelsi, Amrani, Bensaid|Ben Said, Tazi|Tasi, Saidi, Boukhari|Buchari, Slimani, Ouali",
});
