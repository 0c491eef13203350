import { nameList } from "./nameList.ts";

export const habesha = nameList({
  female:
    "Selam|Salam|ሰላም, Helen, Rahel|Rachel, Senait|Sennait, Miriam|Mariam|Maryam, Tsion|Zion|Sion, Hiwot|Hiwet, Meron|Meren, Winta, Saba, Freweini|Frewoini|Freweyni, Lemlem, Abeba|Ababa, Bethlehem|Betelehem, Tigist|Tegest, Letebrhan|Letebirhan, Yordanos|Jordanos, Almaz|Almas, Feven|Fewen, Eden",
  male: "Yohannes|Johannes|Yohanes, Tesfay|Tesfai|Tesfaye, Samuel|Samiel, Filmon|Philmon, Dawit|Dawid|Davit, Abel, Robel, Mehari, Kidane, Haile|Hayle, Tekle|Tekele, Berhane|Birhane, Solomon|Selomon, Merhawi, Aman, Yonas|Jonas, Abraham|Abrham, Daniel, Girmay|Girma, Kibrom|Kebrom, Henok, Fitsum|Fizum",
  family:
    "Tesfay|Tesfai|Tesfaye, Ghebremedhin|Gebremedhin|Gebremedin, Haile|Hayle, Tekle|Tekele, Weldu|Woldu, Berhe|Berhie, Kidane, Abraha|Abreha, Ghebreyesus|Gebreyesus|Gebrejesus, Habte|Habtay, Mengistu|Mengestu, Asfaha, Zerai|Zeray|Serai, Bekele, Tadesse|Tadese, Mehari, Okbay|Ogbay|Oqbay, Desta, Alemu, Negash|Negasch, Araya|Araja, Kahsay|Kahsai",
});

export const somali = nameList({
  female:
    "Hodan, Fadumo|Faduma|Fatuma, Amina|Aamina, Halima|Xaliimo, Sahra|Zahra, Hibo|Hibaq, Ayaan|Ayan, Ifrah, Nimco|Nimo, Ubah, Khadra|Qadra, Maryan|Mariam, Sagal, Idil",
  male: "Abdi|Cabdi, Mohamed|Maxamed|Mohammed, Ahmed|Axmed, Hassan|Xasan, Abdirahman|Cabdiraxmaan|Abdurahman, Yusuf|Yuusuf, Ali|Cali, Omar|Cumar, Farah|Faarax, Mahad, Abdullahi|Cabdullaahi, Ismail|Ismaciil, Liban, Mukhtar|Muqtar",
  family:
    "Ali|Cali, Mohamed|Maxamed, Hassan|Xasan, Abdi|Cabdi, Warsame, Farah|Faarax, Osman|Cusmaan, Nur|Nuur, Jama|Jaamac, Hussein|Xuseen, Omar|Cumar, Ibrahim|Ibraahim, Adan|Aden|Aadan, Yusuf|Yuusuf, Abdullahi, Elmi|Cilmi, Guled|Guuleed, Ismail",
});

export const southAsian = nameList({
  female:
    "Ayesha|Aisha, Fatima, Sana, Hina, Zainab|Zaynab, Saima|Saimah, Nadia, Rabia, Sadia|Saadia, Priya, Anjali, Kiran, Sunita, Lakshmi, Pooja|Puja, Neha, Samina, Bushra|Buschra",
  male: "Muhammad|Mohammad|Mohammed, Ali, Usman|Osman, Bilal, Imran, Asif, Faisal, Hamza, Kashif|Kaschif, Tariq|Tarik, Rahul, Amit, Arjun, Sanjay, Vikram, Rajesh, Waqas, Zubair|Subair, Shahid|Schahid",
  family:
    "Khan|Chan, Ahmed|Ahmad, Hussain|Hussein, Malik, Butt, Chaudhry|Choudhary|Chaudhary, Iqbal|Ikbal, Mahmood|Mahmud, Qureshi|Kureshi, Sheikh|Shaikh|Scheich, Singh, Kumar, Sharma, Patel, Rao, Raja|Radscha, Mirza, Bhatti, Gill, Akhtar|Achtar",
});

export const westAfrican = nameList({
  female:
    "Abena, Akosua, Ama, Mariama|Mariam, Fatoumata|Fatumata, Aissatou|Aissata, Blessing, Joy, Patience, Grace, Esther, Comfort, Binta|Bintou, Awa|Hawa, Ngozi, Chioma, Marie, Kadiatou|Kadiatu",
  male: "Kwame, Kofi, Kwabena, Emmanuel, Lamin|Lamine, Ousmane|Usman, Mamadou|Mamadu, Alhagie|Alhaji, Ebrima|Ibrahima, Sulayman|Souleymane, Chinedu, Emeka, Samuel, Prince, Ibrahim|Ibrahima, Boubacar|Bubacarr, Modou|Momodou, Jean",
  family:
    "Mensah, Owusu, Boateng, Asante, Appiah, Osei, Diallo|Jallow, Bah|Barry, Camara|Kamara, Traoré|Traore, Touray|Touré, Ceesay|Sesay, Okafor, Okonkwo, Adeyemi, Eze, Nguema, Sow, Keita|Keïta, Sanneh, Jobe, Darboe, Kone|Koné, Balogun, Tchoumi, Fofana",
});

export const vietnamese = nameList({
  female:
    "Thi Lan|Lan, Thi Hoa|Hoa, Thi Mai|Mai, Thi Huong|Hương, Linh, Thi Thu|Thu, Thi Ngoc|Ngọc, Phuong|Phương, Trang, Thi Hanh, Yen|Yến, Thuy|Thủy",
  male: "Van Minh|Minh, Duc|Đức, Van Hung|Hùng, Quang, Van Nam|Nam, Tuan|Tuấn, Van Dung|Dũng, Anh, Hoang|Hoàng, Van Long|Long, Hai|Hải, Thanh",
  family:
    "Nguyen|Nguyễn, Tran|Trần, Le|Lê, Pham|Phạm, Hoang|Hoàng, Phan, Vu|Vũ, Dang|Đặng, Bui|Bùi, Do|Đỗ, Ho|Hồ, Ngo|Ngô, Duong|Dương, Ly|Lý",
});

export const chinese = nameList({
  female: "Li, Yan, Xiu|Hsiu, Mei, Jing, Ying, Fang, Hui, Na, Ting, Xiaoli|Hsiao-Li, Yu",
  male: "Wei, Jun, Ming, Lei, Qiang|Chiang, Jie, Hao, Feng, Bo, Tao, Yong|Yung, Peng",
  family:
    "Wang, Li|Lee, Zhang|Chang, Liu, Chen, Yang, Huang, Zhao|Chao, Wu, Zhou|Chou, Xu|Hsu, Sun, Ma, Zhu|Chu",
});
