/** Surnames typical for the people who come to the centres and for their neighbours; the test data of the search. */
export const SURNAMES = `
Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Lehmann Köhler Herrmann
König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther
Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher
Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan
Şimşek Polat Korkmaz Özcan Erdoğan Çakır Ateş Karaca Aksoy Güneş Bulut Taş Keskin Turan Güler Yavuz Sarı Bozkurt Tekin
Mohammed Ahmad Ali Hassan Hussein Khalil Ibrahim Mahmoud Abdullah Saleh Osman Hamad Khaled Nasser Haddad Khoury Mansour
Darwish Hamdan Qasim Shahin Barakat Sabbagh Najjar Halabi Masri Hariri Jaber Suleiman Yousef Ismail Zaher Kassem Rahman
Sharif Othman Bakr Daoud Tamimi Ghanem Saadi Fadel Jarrah Shaheen Awad Zidan Rashid Salem Taha Younes Aziz Karim Hamidi
Ahmadi Rezaei Hosseini Mohammadi Karimi Jafari Rahimi Hashemi Sadeghi Ebrahimi Akbari Moradi Nazari Heydari Ghasemi
Noori Amiri Haidari Sharifi Azizi Yousufi Sultani Qaderi Popal Wardak Stanekzai Noorzai Barakzai Ghafoori Faizi Hotak
Shinwari Zadran Mirzai Alizada Safi Rasuli Omari Habibi Sediqi Naseri Tajik Kazemi Tehrani Shirazi Farhadi Bahrami
Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliynyk Shevchuk Kovalchuk Polishchuk Lysenko Savchenko Rudenko
Marchenko Petrenko Melnyk Boyko Moroz Bondar Hrytsenko Zelenskyj Klymenko Pavlenko Zhuk Shcherbak Kozak Tymoshenko
Ivanov Smirnov Kuznetsov Popov Vasiliev Petrov Sokolov Mikhailov Novikov Fedorov Morozov Volkov Alekseev Lebedev
Semenov Egorov Pavlov Kozlov Stepanov Nikolaev Orlov Zhukov Kiselev Makarov Andreev Yakovlev Zaitsev Borisov Frolov
Haile Tesfaye Gebremedhin Tekle Berhane Habtemariam Mehari Kidane Weldemichael Ghebreyesus Asmerom Tewolde Yohannes
Mebrahtu Abraha Negash Kahsay Hagos Okbay Solomon Abdi Warsame Farah Hersi Nur Jama Mohamud Abdullahi Guled Samatar
Duale Egal Gedi Shire Barre Elmi Abshir Roble Dirie Isse Liban Aden Hirsi
Krasniqi Gashi Berisha Hoxha Shala Morina Bytyqi Kelmendi Rexhepi Hasani Jovanović Petrović Nikolić Marković Đorđević
Stojanović Ilić Pavlović Kovačević Horvat Babić Marić Novak Jurić Knežević Popović Hadžić Begić Hodžić Delić Mujić
Dimitrov Georgiev Popescu Ionescu Radu Dumitru Stan Stoica Gheorghe Rusu Munteanu Kowalski Nowak Wiśniewski Wójcik
Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski
Khan Malik Butt Chaudhry Iqbal Hussain Qureshi Sheikh Mirza Raja Baig Bhatti Akhtar Javed Rehman Siddiqui Ansari Abbasi
Gill Singh Kaur Sharma Patel Nguyen Tran Pham Papadopoulos Georgiou Nikolaidis Rossi Esposito Silva Santos Ferreira
Diallo Bah Barry Sow Camara Touré Traoré Okafor Mensah Owusu
`
  .trim()
  .split(/\s+/);

/** Given names, among them other spellings of the same name. */
export const GIVEN_NAMES = `
Olena Oleksandr Iryna Svitlana Mykola Mohammed Muhamad Mehmet Ayşe Fatma Fatemeh Ali Hüseyin Hussein Hasan Selam Haile
Yousef Jussuf Khaled Chalid Zeynep Zainab Abdulrahman Omar Ömer Reza Parvin Zahra Tesfaye Senait Hodan Abdirahman Dragana
Đorđe Željka Michał Łukasz Jörg Käthe Zoé Søren Åsa İlknur Işık Nguyễn Seán D'Angelo Ana-Maria Jean-Pierre Noël Said Li Jo
`
  .trim()
  .split(/\s+/);

/** Names as their bearers write them. */
export const NAMES_IN_OTHER_SCRIPTS = `
محمد خالد يوسف حسين فاطمة عبدالله عبدالرحمن سعيد زينب الحسين علی رضا پروین گلناز Шевченко Олена Юлія Їжакевич Григорій
Щербак Наталія Жуков Χρήστος Γιώργος გიორგი ნინო Արմեն ሰላም ኃይሌ ተስፋይ ገብረ
`
  .trim()
  .split(/\s+/);
