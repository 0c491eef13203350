import { nameList } from "./nameList.ts";

export const german = nameList({
  female:
    "Anna, Petra, Sabine, Claudia, Susanne, Monika, Julia, Katharina|Catharina, Stefanie|Stephanie, Birgit, Martina, Nicole, Lena, Laura, Sarah|Sara, Ursula, Christine, Andrea, Karin|Carin, Jana",
  male: "Thomas, Michael, Andreas, Peter, Stefan|Stephan, Christian, Matthias|Mathias, Wolfgang, Klaus|Claus, Jürgen|Juergen, Frank, Markus|Marcus, Jan, Lukas|Lucas, Tobias, Philipp|Philip, Ralf|Ralph, Uwe, Jonas, Felix",
  family:
    "Müller|Mueller, Schmidt|Schmitt|Schmid, Schneider, Fischer, Weber, Meyer|Meier|Maier, Wagner, Becker, Schulz|Schulze, Hoffmann|Hofmann, Koch, Richter, Klein, Wolf|Wolff, Schröder|Schroeder, Neumann, Schwarz, Braun, Krüger|Krueger, Hartmann, Lange, Weiß|Weiss, Roth, Jung, Keller, Böhm|Boehm",
});

export const italian = nameList({
  female: "Giulia, Maria, Francesca, Chiara, Sara, Anna, Valentina, Elena, Martina, Rosa, Giovanna, Alessia",
  male: "Giuseppe, Marco, Antonio, Francesco, Alessandro, Salvatore, Luca, Giovanni, Andrea, Matteo, Davide, Vincenzo",
  family:
    "Rossi, Russo, Ferrari, Esposito, Bianchi, Romano, Colombo, Ricci, Marino, Greco, Bruno, Gallo, Conti, De Luca|Deluca, Mancini, Costa",
});

export const spanish = nameList({
  female:
    "María|Maria, Carmen, Ana, Laura, Lucía|Lucia, Isabel, Paula, Marta, Sofía|Sofia, Elena, Cristina, Beatriz",
  male: "José|Jose, Antonio, Juan, Manuel, Carlos, Javier, Miguel, Luis, David, Pablo, Jorge, Rafael",
  family:
    "García|Garcia, González|Gonzalez, Rodríguez|Rodriguez, Fernández|Fernandez, López|Lopez, Martínez|Martinez, Sánchez|Sanchez, Pérez|Perez, Gómez|Gomez, Ruiz, Silva, Santos, Pereira, Oliveira",
});

export const greek = nameList({
  female:
    "Maria, Eleni|Helena, Katerina|Aikaterini, Vasiliki|Wassiliki, Sofia, Georgia, Dimitra, Anna, Ioanna, Despina",
  male: "Georgios|Giorgos, Dimitrios|Dimitris, Konstantinos|Kostas, Ioannis|Yannis|Giannis, Nikolaos|Nikos, Christos, Panagiotis, Vasilios|Wassilios, Athanasios|Thanasis, Michail|Michalis",
  family:
    "Papadopoulos/Papadopoulou, Georgiou, Dimitriou, Ioannidis/Ioannidou, Konstantinidis/Konstantinidou, Nikolaidis/Nikolaidou, Vasiliou|Wassiliou, Christodoulou, Pappas/Pappa, Karagiannis/Karagianni",
});
