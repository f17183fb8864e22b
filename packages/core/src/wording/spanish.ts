import type { LanguageWords } from "./LanguageWords.js"

/** The words of Spanish. */
export const spanish: LanguageWords = {
  infinitiveMarks: "",
  doing:
    "capacitar, formar, entrenar, adiestrar, organizar, construir, realizar, impartir, proveer, proporcionar, distribuir, entregar, elaborar, diseñar, implementar, ejecutar, comprar, adquirir, contratar, instalar, equipar, dotar, brindar, apoyar, establecer, crear, difundir, celebrar, llevar a cabo, sensibilizar, preparar, rehabilitar, reparar, asesorar, acompañar, facilitar, producir, publicar, imprimir, traducir, recolectar, recopilar, coordinar, informar, vacunar, perforar, plantar, financiar, suministrar, ofrecer, otorgar, dictar, convocar, identificar, redactar, poner en marcha",
  doingOrThing: "",
  determiners: "el, la, los, las, un, una, unos, unas, todos, todas, cada",
  notDoing: "",
  doingNouns:
    "capacitación, formación, construcción, distribución, entrega, rehabilitación, instalación, organización, realización, perforación, adquisición, elaboración, producción, contratación",
  ofWords: "de, a",
  directions:
    "mejorar, aumentar, reducir, fortalecer, incrementar, disminuir, promover, garantizar, asegurar, mejora, mejoramiento, aumento, reducción, fortalecimiento, incremento, disminución",
  ands: "y, e, así como",
  auxiliaries: "es, son, está, están, ha, han, tiene, tienen, será, serán, fue, fueron, puede, pueden",
  subordinators:
    "que, quien, quienes, cuando, donde, si, porque, aunque, como, cual, cuales, cuyo, cuya, cuyos, cuyas, mientras",
  prepositions: "de, del, a, al, en, para, por, con, sobre, entre, hacia, desde, según",
  stopWords:
    "el, la, los, las, un, una, unos, unas, de, del, a, al, en, para, por, con, sobre, y, e, o, es, son, está, están, ha, han, sido, ser, su, sus",
  delivered:
    "capacitados, capacitadas, formados, formadas, construidos, construidas, construido, distribuidos, distribuidas, instalados, instaladas, rehabilitados, rehabilitadas, impresos, adquiridos, adquiridas, perforados, plantados, organizados, realizados, realizadas, publicados, difundidos",
  handedOver: "brindado a, brindada a, proporcionado a, proporcionada a, entregado a, entregada a, entregados a",
  gifts:
    "apoyo, asistencia, asesoría, capacitación, capacitaciones, equipo, equipos, materiales, kits, financiamiento, servicios",
  effects:
    "utilizan, utiliza, usan, usa, utilizados, aplican, aplica, adoptan, adopta, benefician, mejorados, mejorada, reducidos, funcionando, operativos",
  conditions:
    "pobreza, mortalidad, morbilidad, ingreso, ingresos, incidencia, prevalencia, medios de vida, bienestar, seguridad alimentaria, empleo, desempleo, crecimiento económico, resiliencia, violencia, desnutrición, malnutrición, calidad de vida, condiciones de vida, nivel de vida, rendimientos, hambre, esperanza de vida, deforestación, delincuencia",
  openWords: "etc, etcétera, y así sucesivamente, diversos, diversas, si es posible, según sea necesario",
  unmeasured:
    "mejorado, mejorada, mejorados, mejoradas, mejor, mejores, adecuado, adecuada, adecuados, adecuadas, adecuadamente, suficiente, suficientes, suficientemente, apropiado, apropiada, apropiados, apropiadas, efectivo, efectiva, efectivos, efectivas, efectivamente, eficaz, eficaces, satisfactorio, satisfactoria, satisfactorios, satisfactorias, significativo, significativa, significativamente, fortalecido, fortalecida, fortalecidos, fortalecidas, bueno, buena, buenos, buenas",
  standardTerms:
    "agua mejorada, agua potable mejorada, fuente mejorada, fuentes mejoradas, saneamiento mejorado, letrina mejorada, letrinas mejoradas, semilla mejorada, semillas mejoradas, variedad mejorada, variedades mejoradas, estufa mejorada, estufas mejoradas, cocina mejorada, cocinas mejoradas, buenas prácticas",
  fillers: "por definir, por determinar, por completar, por confirmar, por llenar, a completar"
}
